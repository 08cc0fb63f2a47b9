package io.relance.batch;

import io.relance.operations.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When the jobs start by themselves: the night once a day, the delivery every ten minutes of the
 * day. A night whose hour doesn't exist when the clocks go forward runs an hour later, and one
 * whose hour comes twice runs once; the calendar timers of servers skip the one and double the
 * other.
 *
 * @param zone the company's
 */
record Timetable(ZoneId zone, LocalTime night) {

  private static final LocalTime DAY_BEGINS = LocalTime.of(6, 0);
  private static final LocalTime DAY_ENDS = LocalTime.of(22, 0);
  private static final Duration DELIVERY = Duration.ofMinutes(10);

  /** The first time later than {@code after}. */
  Instant next(Job job, Instant after) {
    return switch (job) {
      case NIGHTLY_REMINDERS -> nextNight(after.atZone(zone)).toInstant();
      case DELIVER_REMINDERS -> nextDelivery(after.atZone(zone)).toInstant();
    };
  }

  private ZonedDateTime nextNight(ZonedDateTime after) {
    return nextDaily(night, after);
  }

  private ZonedDateTime nextDelivery(ZonedDateTime after) {
    ZonedDateTime hour = after.truncatedTo(ChronoUnit.HOURS);
    long past = Duration.between(hour, after).dividedBy(DELIVERY);
    ZonedDateTime next = hour.plus(DELIVERY.multipliedBy(past + 1));
    LocalTime time = next.toLocalTime();
    boolean isDay = !time.isBefore(DAY_BEGINS) && time.isBefore(DAY_ENDS);
    return isDay ? next : nextDaily(DAY_BEGINS, after);
  }

  private ZonedDateTime nextDaily(LocalTime time, ZonedDateTime after) {
    LocalDate today = after.toLocalDate();
    ZonedDateTime next = today.atTime(time).atZone(zone);
    return next.isAfter(after) ? next : today.plusDays(1).atTime(time).atZone(zone);
  }
}
