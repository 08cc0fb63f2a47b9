package io.relance.reminder.night;

import io.relance.reminder.decision.DecidedMessage;
import io.relance.time.SendingWindow;
import io.relance.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The evaluation of one business date.
 *
 * @param runId the run under which it is recorded, or null
 * @param calendar the company's working days
 * @param now the moment of writing, in the company's time zone
 * @param orderedBy login of the person who wants it now; null for a night
 */
public record Night(
    LocalDate businessDate,
    Long runId,
    WorkingCalendar calendar,
    LocalDateTime now,
    String orderedBy) {

  public Night(LocalDate businessDate, Long runId, WorkingCalendar calendar, LocalDateTime now) {
    this(businessDate, runId, calendar, now, null);
  }

  /** When a message may leave first: a letter at once, others when their window opens. */
  LocalDateTime opening(DecidedMessage message) {
    LocalDateTime begins = businessDate.atStartOfDay();
    SendingWindow window = message.step().window();
    return window == null ? begins : window.nextOpening(begins, calendar);
  }
}
