/**
 * How fast a night is: the job on the packaged server and PostgreSQL, beside a plain JDBC loop that
 * does the same reads and writes. {@code benchmarks/README.md} says how to run it.
 */
package io.relance.benchmark;
