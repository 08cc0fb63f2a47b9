package io.relance.batch.night;

import io.relance.batch.RunOf;
import io.relance.operations.RunCounts;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.night.NightRanges;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Announces how many invoices there are to decide, and shares the customers out. */
@Dependent
@Named("prepareNight")
public class PrepareNight extends AbstractBatchlet {

  @Inject private JobContext job;

  @Inject
  @BatchProperty(name = "partitions")
  private String partitions;

  @Inject private CurrentBasis basis;
  @Inject private CustomerFactsReader reader;
  @Inject private NightRanges ranges;
  @Inject private RunCounts counts;

  @Override
  public String process() {
    LocalDate lastDueDate = basis.read().lastDueDate(NightOf.job(job));
    long run = RunOf.job(job);
    counts.expect(run, reader.invoices(lastDueDate));
    ranges.settle(run, reader.ranges(Integer.parseInt(partitions), lastDueDate));
    return BatchStatus.COMPLETED.name();
  }
}
