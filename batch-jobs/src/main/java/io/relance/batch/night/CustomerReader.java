package io.relance.batch.night;

import io.relance.reminder.CurrentBasis;
import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.facts.CustomerFile;
import io.relance.reminder.facts.CustomerRange;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Reads a range of customers in the order of their ids, a page ahead. Its checkpoint is the last
 * customer that it has handed over. It belongs to one partition, and to one thread at a time.
 */
@Dependent
@Named("customerReader")
public class CustomerReader extends AbstractItemReader {

  @Inject private JobContext job;

  @Inject
  @BatchProperty(name = "after")
  private String after;

  @Inject
  @BatchProperty(name = "upTo")
  private String upTo;

  @Inject
  @BatchProperty(name = "page")
  private String page;

  @Inject private CurrentBasis basis;
  @Inject private CustomerFactsReader facts;

  private final Queue<CustomerFile> ahead = new ArrayDeque<>();
  private CustomerRange range;
  private LocalDate lastDueDate;
  private long last;

  @Override
  public void open(Serializable checkpoint) {
    range = new CustomerRange(Long.parseLong(after), Long.parseLong(upTo));
    lastDueDate = basis.read().lastDueDate(NightOf.job(job));
    last = checkpoint == null ? range.after() : (Long) checkpoint;
    ahead.clear();
  }

  @Override
  public CustomerFile readItem() {
    if (ahead.isEmpty()) {
      readAhead();
    }
    CustomerFile next = ahead.poll();
    if (next != null) {
      last = next.customerId();
    }
    return next;
  }

  private void readAhead() {
    try {
      ahead.addAll(facts.page(range, last, Integer.parseInt(page), lastDueDate));
    } catch (RuntimeException failure) {
      throw new UnreadableCustomersException(last, failure);
    }
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
