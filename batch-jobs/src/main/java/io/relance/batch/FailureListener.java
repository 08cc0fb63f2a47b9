package io.relance.batch;

import io.relance.operations.Runs;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps what goes wrong in a step, so that a failed run can say why. */
@Dependent
@Named("failureListener")
public class FailureListener extends AbstractChunkListener implements StepListener {

  private static final Logger LOG = System.getLogger(FailureListener.class.getName());

  @Inject private JobContext job;
  @Inject private StepContext step;
  @EJB private Runs runs;

  @Override
  public void beforeStep() {}

  @Override
  public void afterStep() {
    if (step.getException() != null) {
      note(step.getException());
    }
  }

  @Override
  public void onError(Exception failure) {
    note(failure);
  }

  /** Where the record can't be written, the log has to do: it may be the database that failed. */
  private void note(Exception failure) {
    try {
      runs.note(RunOf.job(job), failure);
    } catch (EJBException unreachable) {
      LOG.log(Level.WARNING, "Step " + step.getStepName() + " failed", failure);
    }
  }
}
