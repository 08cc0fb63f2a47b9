package io.relance.web.view;

import io.relance.operations.Counted;
import io.relance.operations.ExecutionReport;
import io.relance.operations.ExecutionSummary;
import io.relance.operations.Job;
import java.time.Duration;
import java.time.LocalDateTime;

/** A run that is under way, or that stopped or failed: how far it came. */
public record RunCard(ExecutionReport report, LocalDateTime now) {

  private static final int ALL = 100;

  public ExecutionSummary execution() {
    return report.summary();
  }

  public boolean isLive() {
    return execution().status().isLive();
  }

  public boolean isNight() {
    return execution().job() == Job.NIGHTLY_REMINDERS;
  }

  /** Whether it is known how much there is to read. */
  public boolean isMeasured() {
    return toRead() > 0;
  }

  public long toRead() {
    return report.toRead().orElse(0L);
  }

  public long read() {
    return execution().count(Counted.READ);
  }

  /** What the run has not come to. */
  public long left() {
    return Math.max(0, toRead() - read());
  }

  public int percent() {
    return isMeasured() ? (int) Math.min(ALL, read() * ALL / toRead()) : 0;
  }

  public Duration duration() {
    return execution().duration(now);
  }
}
