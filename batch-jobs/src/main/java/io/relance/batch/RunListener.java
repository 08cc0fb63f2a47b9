package io.relance.batch;

import io.relance.operations.RunStatus;
import io.relance.operations.Runs;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells the record of runs when an execution begins and how it ends. */
@Dependent
@Named("runListener")
public class RunListener implements JobListener {

  @Inject private JobContext job;
  @EJB private Runs runs;

  @Override
  public void beforeJob() {
    runs.started(RunOf.job(job), job.getExecutionId());
  }

  @Override
  public void afterJob() {
    runs.ended(RunOf.job(job), job.getExecutionId(), ending(job.getBatchStatus()));
  }

  /** Servers differ in whether they have set the last status when they tell of the end. */
  private static RunStatus ending(BatchStatus status) {
    return switch (status) {
      case STOPPING, STOPPED -> RunStatus.STOPPED;
      case FAILED -> RunStatus.FAILED;
      case ABANDONED -> RunStatus.ABANDONED;
      case STARTING, STARTED, COMPLETED -> RunStatus.COMPLETED;
    };
  }
}
