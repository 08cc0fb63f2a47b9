/**
 * The nightly evaluation and the delivery as Jakarta Batch jobs, their timers and their console.
 */
package io.relance.batch;
