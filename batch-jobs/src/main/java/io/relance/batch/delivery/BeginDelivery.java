package io.relance.batch.delivery;

import io.relance.batch.RunOf;
import io.relance.delivery.Delivery;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tidies up after earlier deliveries, and announces how many dispatches are due. */
@Dependent
@Named("beginDelivery")
public class BeginDelivery extends AbstractBatchlet {

  @Inject private JobContext job;
  @Inject private DeliveryOf orders;
  @Inject private Delivery delivery;

  @Override
  public String process() {
    delivery.begin(delivery.channels(RunOf.isByItself(job)), orders.line(job, 0));
    return BatchStatus.COMPLETED.name();
  }
}
