package io.relance.delivery;

import io.relance.time.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * One execution of a delivery, or one of its lines.
 *
 * @param runId the run that counts what is done
 * @param claimant the name under which this execution claims dispatches, another's never
 * @param line which of the execution's connections it is, from 0
 * @param asOf the moment for which it was ordered, in the company's time zone; it may be another
 *     than the clock's
 * @param begunAt when it began, by the clock
 */
public record DeliveryOrder(
    long runId, String claimant, int line, LocalDateTime asOf, LocalDateTime begunAt) {

  /**
   * @param executionId as the server's job repository has it, which no two servers give twice
   */
  public static DeliveryOrder of(
      long runId, long executionId, int line, LocalDateTime asOf, LocalDateTime now) {
    return new DeliveryOrder(runId, claimant(executionId), line, asOf, now);
  }

  static String claimant(long executionId) {
    return "execution " + executionId;
  }

  /** The moment that it delivers for by now: time passes, and sending windows close. */
  LocalDateTime asOf(LocalDateTime now) {
    return asOf.plus(Duration.between(begunAt, now));
  }

  DeliveryMoment moment(LocalDateTime now, WorkingCalendar calendar) {
    LocalDateTime moment = asOf(now);
    return new DeliveryMoment(moment, calendar.isWorkingDay(moment.toLocalDate()));
  }

  /** From when on something is put off: neither this delivery nor the clock is there yet. */
  LocalDateTime latest(LocalDateTime now) {
    return asOf(now).isAfter(now) ? asOf(now) : now;
  }
}
