package io.relance.reminder.outlook;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The nights ahead of the company as they were foreseen at a moment, or are about to be. */
public final class Foresight {

  private final LocalDate from;
  private final LocalDateTime begunAt;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile List<NightAhead> nights;

  Foresight(LocalDate from, LocalDateTime begunAt) {
    this.from = from;
    this.begunAt = begunAt;
  }

  void complete(List<NightAhead> foreseen) {
    nights = List.copyOf(foreseen);
  }

  /** Whether or not it was completed before. */
  void end() {
    ended.countDown();
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

  /** The first night that it is about. */
  public LocalDate from() {
    return from;
  }

  /** The moment whose facts it goes by. */
  public LocalDateTime begunAt() {
    return begunAt;
  }

  public boolean isRunning() {
    return ended.getCount() > 0;
  }

  /** Whether it ended without having foreseen anything. */
  public boolean isFailed() {
    return !isRunning() && nights == null;
  }

  /** The nights on which something is decided, in their order; none while it runs. */
  public List<NightAhead> nights() {
    List<NightAhead> known = nights;
    return known == null ? List.of() : known;
  }
}
