package io.relance.batch.delivery;

import io.relance.batch.RunOf;
import io.relance.delivery.DeliveryOrder;
import io.relance.time.CompanyClock;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDateTime;

/** Reads off a job's execution which delivery it is. */
@Dependent
class DeliveryOf {

  private static final String PROPERTY = "asOf";

  @Inject private CompanyClock clock;

  DeliveryOrder line(JobContext job, int line) {
    return DeliveryOrder.of(
        RunOf.job(job),
        job.getExecutionId(),
        line,
        LocalDateTime.parse(job.getProperties().getProperty(PROPERTY)),
        clock.now());
  }
}
