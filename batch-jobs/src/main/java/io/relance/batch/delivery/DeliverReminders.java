package io.relance.batch.delivery;

import io.relance.delivery.Delivery;
import io.relance.reminder.Channel;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Delivers one channel's messages over one connection until nothing is due. It is no chunk:
 * dispatches have transactions of their own, before and after they are handed over, and none may be
 * rolled back after that.
 */
@Dependent
@Named("deliverReminders")
public class DeliverReminders implements Batchlet {

  @Inject
  @BatchProperty(name = "line")
  private String line;

  @Inject
  @BatchProperty(name = "channel")
  private String channel;

  @Inject private JobContext job;
  @Inject private DeliveryOf orders;
  @Inject private Delivery delivery;

  private volatile boolean stopped;

  @Override
  public String process() {
    delivery.deliver(
        Channel.valueOf(channel), orders.line(job, Integer.parseInt(line)), () -> stopped);
    return (stopped ? BatchStatus.STOPPED : BatchStatus.COMPLETED).name();
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
