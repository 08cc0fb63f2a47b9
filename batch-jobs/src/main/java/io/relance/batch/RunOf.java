package io.relance.batch;

import jakarta.batch.runtime.context.JobContext;

/** Finds the run to which a job's execution belongs. */
public final class RunOf {

  private static final String PROPERTY = "runId";

  private RunOf() {}

  public static long job(JobContext job) {
    return Long.parseLong(job.getProperties().getProperty(PROPERTY));
  }
}
