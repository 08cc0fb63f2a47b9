package io.relance.batch.delivery;

import io.relance.batch.RunOf;
import io.relance.delivery.Delivery;
import io.relance.reminder.Channel;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * Numbers the connections over which a delivery goes, one for each partition. Each serves one
 * channel: e-mail has as many as the job says, any other one.
 */
@Dependent
@Named("deliveryLines")
public class DeliveryLines implements PartitionMapper {

  @Inject
  @BatchProperty(name = "connections")
  private String connections;

  @Inject private JobContext job;
  @Inject private Delivery delivery;

  @Override
  public PartitionPlan mapPartitions() {
    List<Channel> lines =
        delivery.channels(RunOf.isByItself(job)).stream()
            .flatMap(channel -> Collections.nCopies(lines(channel), channel).stream())
            .toList();
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(lines.size());
    plan.setThreads(lines.size());
    plan.setPartitionProperties(
        IntStream.range(0, lines.size())
            .mapToObj(number -> line(number, lines.get(number)))
            .toArray(Properties[]::new));
    plan.setPartitionsOverride(true);
    return plan;
  }

  private int lines(Channel channel) {
    return channel == Channel.EMAIL ? Integer.parseInt(connections) : 1;
  }

  private static Properties line(int number, Channel channel) {
    Properties properties = new Properties();
    properties.setProperty("line", Integer.toString(number));
    properties.setProperty("channel", channel.name());
    return properties;
  }
}
