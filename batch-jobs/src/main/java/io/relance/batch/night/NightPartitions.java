package io.relance.batch.night;

import io.relance.batch.RunOf;
import io.relance.reminder.facts.CustomerRange;
import io.relance.reminder.night.NightRanges;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;

/** Gives each partition its range of customers: after a restart the same as before. */
@Dependent
@Named("nightPartitions")
public class NightPartitions implements PartitionMapper {

  @Inject private JobContext job;
  @Inject private NightRanges ranges;

  @Override
  public PartitionPlan mapPartitions() {
    List<CustomerRange> settled = ranges.of(RunOf.job(job));
    Properties[] properties = new Properties[settled.size()];
    for (int i = 0; i < properties.length; i++) {
      properties[i] = properties(i, settled.get(i));
    }
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(properties.length);
    plan.setThreads(properties.length);
    plan.setPartitionProperties(properties);
    plan.setPartitionsOverride(false);
    return plan;
  }

  private static Properties properties(int partition, CustomerRange range) {
    Properties properties = new Properties();
    properties.setProperty("partition", Integer.toString(partition));
    properties.setProperty("after", Long.toString(range.after()));
    properties.setProperty("upTo", Long.toString(range.upTo()));
    return properties;
  }
}
