package io.relance.batch.night;

import io.relance.batch.RunOf;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.night.Night;
import io.relance.settings.CompanyCalendar;
import io.relance.time.CompanyClock;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a chunk of customers with its counts, in the chunk's transaction. If that fails the server
 * rolls the chunk back and hands its customers over again, one at a time; each is then written in a
 * transaction of its own, so that the one who fails again leaves nothing in the chunk that skips
 * it.
 */
@Dependent
@Named("customerWriter")
public class CustomerWriter extends AbstractItemWriter {

  @Inject private JobContext job;

  @Inject
  @BatchProperty(name = "partition")
  private String partition;

  @Inject private NightChunk chunk;
  @Inject private CompanyCalendar calendar;
  @Inject private CompanyClock clock;

  private final Set<Long> suspects = new HashSet<>();

  @Override
  public void writeItems(List<Object> items) {
    List<CustomerNight> customers = items.stream().map(CustomerNight.class::cast).toList();
    if (customers.size() == 1 && suspects.remove(idOf(customers.get(0)))) {
      chunk.writeApart(night(), Integer.parseInt(partition), customers);
    } else {
      write(customers);
    }
  }

  private void write(List<CustomerNight> customers) {
    try {
      chunk.write(night(), Integer.parseInt(partition), customers);
    } catch (RuntimeException failure) {
      customers.forEach(customer -> suspects.add(idOf(customer)));
      throw failure;
    }
  }

  private static long idOf(CustomerNight night) {
    return night.customer().id();
  }

  private Night night() {
    return new Night(NightOf.job(job), RunOf.job(job), calendar.current(), clock.now());
  }
}
