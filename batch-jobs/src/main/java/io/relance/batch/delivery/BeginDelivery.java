package io.relance.batch.delivery;

import io.relance.batch.RunOf;
import io.relance.delivery.Delivery;
import io.relance.delivery.sms.TakeReceipt;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Tidies up after earlier deliveries, looks again at receipts that were too early, and announces
 * how many dispatches are due.
 */
@Dependent
@Named("beginDelivery")
public class BeginDelivery extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private DeliveryOf orders;
  @Inject private Delivery delivery;
  @Inject private TakeReceipt receipts;

  @Override
  public String process() {
    receipts.catchUp();
    delivery.begin(delivery.channels(RunOf.isByItself(job)), orders.line(job, 0));
    return BatchStatus.COMPLETED.name();
  }
}
