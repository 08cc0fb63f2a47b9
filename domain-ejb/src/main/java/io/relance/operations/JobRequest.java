package io.relance.operations;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A wish to start a job.
 *
 * @param businessDate null for today
 * @param asOf for the delivery: the moment for which dispatches are claimed; null for now
 * @param force whether to run although the date is later than today, or before the newest that ran
 */
public record JobRequest(Job job, LocalDate businessDate, LocalDateTime asOf, boolean force) {

  /** The night of the current date, or the delivery as of now. */
  public static JobRequest now(Job job) {
    return new JobRequest(job, null, null, false);
  }
}
