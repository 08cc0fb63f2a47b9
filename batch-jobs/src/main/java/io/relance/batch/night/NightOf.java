package io.relance.batch.night;

import jakarta.batch.runtime.context.JobContext;
import java.time.LocalDate;

/** Finds the business date of a job's execution, which is fixed for all its restarts. */
final class NightOf {

  private static final String PROPERTY = "businessDate";

  private NightOf() {}

  static LocalDate job(JobContext job) {
    return LocalDate.parse(job.getProperties().getProperty(PROPERTY));
  }
}
