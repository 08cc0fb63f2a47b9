package io.relance.batch.delivery;

import io.relance.batch.RunOf;
import io.relance.delivery.Delivery;
import io.relance.delivery.DeliveryMoment;
import io.relance.delivery.DeliveryOrder;
import io.relance.time.WorkingCalendar;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;

/**
 * Delivers until nothing is due. It is no chunk: every dispatch has transactions of its own, before
 * and after it is handed over, and none may be rolled back together with another.
 */
@Dependent
@Named("deliverReminders")
public class DeliverReminders implements Batchlet {

  @Inject
  @BatchProperty(name = "asOf")
  private String asOf;

  @Inject private JobContext job;
  @Inject private WorkingCalendar calendar;
  @EJB private Delivery delivery;

  private volatile boolean stopped;

  @Override
  public String process() {
    LocalDateTime moment = LocalDateTime.parse(asOf);
    delivery.deliver(
        DeliveryOrder.of(
            RunOf.job(job),
            job.getExecutionId(),
            new DeliveryMoment(moment, calendar.isWorkingDay(moment.toLocalDate()))),
        () -> stopped);
    return (stopped ? BatchStatus.STOPPED : BatchStatus.COMPLETED).name();
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
