package io.relance.reminder.dryrun;

import io.relance.reminder.Assumptions;
import io.relance.reminder.DryRunOutcome;
import io.relance.reminder.SimulatedLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A dry run that one person has asked for: while it is told, and afterwards. */
public final class SimulatedNight {

  /** Lines of a page. */
  public static final int PAGE = 50;

  /** How far it has come. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  private final String id;
  private final LocalDate businessDate;
  private final Assumptions assumptions;
  private final LocalDateTime startedAt;
  private final LineFile file;
  private final DryRunTotals totals = new DryRunTotals();
  private final List<SimulatedLine> customer = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile State state = State.RUNNING;
  private volatile long told;
  private volatile LocalDateTime endedAt;
  private volatile DryRunOutcome outcome;
  private PageIndex index;

  SimulatedNight(
      String id, LocalDate businessDate, Assumptions assumptions, LocalDateTime startedAt)
      throws IOException {
    this.id = id;
    this.businessDate = businessDate;
    this.assumptions = assumptions;
    this.startedAt = startedAt;
    this.file = new LineFile();
  }

  /** Takes the next line, from the one thread that tells. */
  void take(SimulatedLine line) {
    if (!customer.isEmpty() && !customer.get(0).customerNumber().equals(line.customerNumber())) {
      keepCustomer();
    }
    customer.add(line);
  }

  private void keepCustomer() {
    file.add(customer);
    totals.count(customer);
    told += customer.size();
    customer.clear();
  }

  void complete(DryRunOutcome what, LocalDateTime at) {
    if (!customer.isEmpty()) {
      keepCustomer();
    }
    outcome = what;
    end(State.DONE, at);
  }

  void fail(LocalDateTime at) {
    end(State.FAILED, at);
  }

  private void end(State with, LocalDateTime at) {
    endedAt = at;
    state = with;
    ended.countDown();
  }

  /** Forgets the lines. Whoever still reads or tells them fails. */
  void drop() {
    try {
      file.close();
    } catch (IOException kept) {
      throw new UncheckedIOException("The file of a dry run could not be given up", kept);
    }
  }

  /** Waits for its end, but not longer than that. */
  public void await(Duration most) {
    try {
      if (!ended.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The lines on a page.
   *
   * @param number from 0
   */
  public LinePage page(LineFilter filter, int number) {
    return indexOf(filter).page(file, number);
  }

  public int pages(LineFilter filter) {
    return indexOf(filter).pages();
  }

  /** The last index that was asked for, counted once however many pages are turned. */
  private synchronized PageIndex indexOf(LineFilter filter) {
    if (index == null || !index.isOf(filter)) {
      index = PageIndex.of(file, filter, PAGE);
    }
    return index;
  }

  /** Tells all lines that a filter leaves, one after the other. */
  public void each(LineFilter filter, Consumer<SimulatedLine> taker) {
    file.read(
        (at, line) -> {
          if (filter.matches(line)) {
            taker.accept(line);
          }
          return true;
        });
  }

  public String id() {
    return id;
  }

  public LocalDate businessDate() {
    return businessDate;
  }

  public Assumptions assumptions() {
    return assumptions;
  }

  public LocalDateTime startedAt() {
    return startedAt;
  }

  /** Null while it runs. */
  public LocalDateTime endedAt() {
    return endedAt;
  }

  public State state() {
    return state;
  }

  /** How many lines have been told so far. */
  public long told() {
    return told;
  }

  /** Complete once it is done. */
  public DryRunTotals totals() {
    return totals;
  }

  /** What it went through; null unless it is done. */
  public DryRunOutcome outcome() {
    return outcome;
  }
}
