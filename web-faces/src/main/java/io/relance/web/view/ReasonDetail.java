package io.relance.web.view;

import io.relance.reminder.decision.Reason;
import io.relance.web.text.Formats;
import io.relance.web.text.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What a decision's reason is about, in the reader's words. */
final class ReasonDetail {

  private ReasonDetail() {}

  /**
   * @param detail an ISO date, the codes of merge fields, or a person's own words
   */
  static String of(Reason reason, String detail, Formats formats, Vocabulary words) {
    if (reason == Reason.NIGHT_UNDONE) {
      return detail;
    }
    try {
      return formats.date(LocalDate.parse(detail));
    } catch (DateTimeParseException fields) {
      return words.ofFields(detail);
    }
  }
}
