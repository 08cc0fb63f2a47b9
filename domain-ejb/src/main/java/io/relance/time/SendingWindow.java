package io.relance.time;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/**
 * The hours in which a message may leave, in the company's time zone.
 *
 * @param from first minute, included
 * @param to end, excluded; later than {@code from}
 * @param workingDaysOnly whether the country's non-working days are left out
 */
public record SendingWindow(LocalTime from, LocalTime to, boolean workingDaysOnly) {

  /** 09:00–17:00 on working days. */
  public static final SendingWindow DEFAULT =
      new SendingWindow(LocalTime.of(9, 0), LocalTime.of(17, 0), true);

  public SendingWindow {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "A sending window ends after it begins: " + from + " to " + to);
    }
  }

  public boolean isOpenAt(LocalDateTime moment, WorkingCalendar calendar) {
    LocalTime time = moment.toLocalTime();
    return !time.isBefore(from)
        && time.isBefore(to)
        && (!workingDaysOnly || calendar.isWorkingDay(moment.toLocalDate()));
  }

  /** The first moment at or after {@code moment} at which the window is open. */
  public LocalDateTime nextOpening(LocalDateTime moment, WorkingCalendar calendar) {
    if (isOpenAt(moment, calendar)) {
      return moment;
    }
    LocalDateTime opening = moment.toLocalDate().atTime(from);
    while (opening.isBefore(moment) || !isOpenAt(opening, calendar)) {
      opening = opening.plusDays(1);
    }
    return opening;
  }
}
