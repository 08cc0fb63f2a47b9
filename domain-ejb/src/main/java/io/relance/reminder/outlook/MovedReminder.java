package io.relance.reminder.outlook;

import io.relance.scenario.StepType;
import java.time.LocalDate;

/**
 * A step of an invoice that publishing a draft would change.
 *
 * @param type of the step as it would be; of one that goes, as it is
 * @param label the step's name, or null
 * @param now the night that decides it as things stand; null if it is new
 * @param then the night that would decide it; null if it goes
 */
public record MovedReminder(
    Kind kind,
    String customerNumber,
    String customerName,
    String invoiceNumber,
    StepType type,
    String label,
    LocalDate now,
    LocalDate then) {

  /** How it would change. */
  public enum Kind {
    /** It would come on an earlier night. */
    EARLIER,
    /** It would come on a later night. */
    LATER,
    /** It would come, and does not now. */
    NEW,
    /** It comes now, and would not. */
    GONE,
    /** It would come on the same night, and say or do something else. */
    REWORDED
  }
}
