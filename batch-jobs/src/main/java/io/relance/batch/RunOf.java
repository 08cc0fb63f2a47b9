package io.relance.batch;

import jakarta.batch.runtime.context.JobContext;

/** What a job's execution was told of the run to which it belongs. */
public final class RunOf {

  static final String STARTED_BY = "startedBy";
  private static final String PROPERTY = "runId";

  private RunOf() {}

  public static long job(JobContext job) {
    return Long.parseLong(job.getProperties().getProperty(PROPERTY));
  }

  /** Whether no person has started the job, which tells it who has. */
  public static boolean isByItself(JobContext job) {
    return BatchConsole.TIMER.equals(job.getProperties().getProperty(STARTED_BY));
  }
}
