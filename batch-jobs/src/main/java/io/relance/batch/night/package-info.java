/**
 * The job {@code nightly-reminders}: reader, processor and writer around the decision, which they
 * only feed and follow. It uses the reminders and the record of runs.
 */
package io.relance.batch.night;
