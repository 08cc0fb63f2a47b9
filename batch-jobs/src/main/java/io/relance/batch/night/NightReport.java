package io.relance.batch.night;

import io.relance.batch.RunOf;
import io.relance.operations.RunCounts;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says at the end what a night has read, decided and left out, over all its executions. */
@Dependent
@Named("nightReport")
public class NightReport extends AbstractJobListener {

  private static final Logger LOG = System.getLogger(NightReport.class.getName());

  @Inject private JobContext job;
  @Inject private RunCounts counts;

  @Override
  public void afterJob() {
    LOG.log(Level.INFO, "Night of {0}: {1}", NightOf.job(job), counts.sums(RunOf.job(job)));
  }
}
