package io.relance.batch.night;

import io.relance.batch.RunOf;
import io.relance.batch.night.NightChunk.Left;
import io.relance.operations.FailureCause;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.facts.CustomerFile;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.RetryProcessListener;
import jakarta.batch.api.chunk.listener.RetryWriteListener;
import jakarta.batch.api.chunk.listener.SkipProcessListener;
import jakarta.batch.api.chunk.listener.SkipWriteListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Records which customers a night has left out, so that the others could go in, and why. */
@Dependent
@Named("nightSkips")
public class NightSkips
    implements SkipProcessListener, SkipWriteListener, RetryProcessListener, RetryWriteListener {

  @Inject private JobContext job;

  @Inject
  @BatchProperty(name = "partition")
  private String partition;

  @Inject private NightChunk chunk;

  @Override
  public void onSkipProcessItem(Object item, Exception cause) {
    skip(Left.of((CustomerFile) item, FailureCause.detail(cause)));
  }

  @Override
  public void onSkipWriteItem(List<Object> items, Exception cause) {
    String why = FailureCause.detail(cause);
    items.stream()
        .map(CustomerNight.class::cast)
        .map(customer -> Left.of(customer, why))
        .forEach(this::skip);
  }

  private void skip(Left left) {
    chunk.skip(RunOf.job(job), Integer.parseInt(partition), left);
  }

  @Override
  public void onRetryProcessException(Object item, Exception cause) {
    chunk.rolledBack(RunOf.job(job), Integer.parseInt(partition));
  }

  @Override
  public void onRetryWriteException(List<Object> items, Exception cause) {
    chunk.rolledBack(RunOf.job(job), Integer.parseInt(partition));
  }
}
