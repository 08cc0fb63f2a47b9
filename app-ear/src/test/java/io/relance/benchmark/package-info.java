/**
 * How fast a night and publishing are: on the packaged server and PostgreSQL, beside plain JDBC
 * that does the same. {@code benchmarks/README.md} says how to run it.
 */
package io.relance.benchmark;
