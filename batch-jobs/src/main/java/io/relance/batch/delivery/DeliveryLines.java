package io.relance.batch.delivery;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.IntStream;

/** Numbers the connections over which a delivery goes, one for each partition. */
@Dependent
@Named("deliveryLines")
public class DeliveryLines implements PartitionMapper {

  @Inject
  @BatchProperty(name = "connections")
  private String connections;

  @Override
  public PartitionPlan mapPartitions() {
    int lines = Integer.parseInt(connections);
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(lines);
    plan.setThreads(lines);
    plan.setPartitionProperties(
        IntStream.range(0, lines).mapToObj(DeliveryLines::line).toArray(Properties[]::new));
    plan.setPartitionsOverride(true);
    return plan;
  }

  private static Properties line(int number) {
    Properties properties = new Properties();
    properties.setProperty("line", Integer.toString(number));
    return properties;
  }
}
