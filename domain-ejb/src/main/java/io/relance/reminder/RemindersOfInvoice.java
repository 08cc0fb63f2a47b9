package io.relance.reminder;

import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Foreseen;
import io.relance.reminder.decision.PositionFacts.ChosenBy;
import io.relance.reminder.decision.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * How an invoice stands with its reminders.
 *
 * @param scenario what reminds it, or would; null where nothing is set
 * @param position null before it enters a scenario
 * @param upcoming the steps that come if nothing changes
 * @param explanation why it is (not) reminded: what the last night said of it, then what would be
 *     said now where that is something else
 */
public record RemindersOfInvoice(
    long invoiceId,
    Chosen scenario,
    Standing position,
    List<Foreseen> upcoming,
    List<Explained> explanation) {

  public RemindersOfInvoice {
    upcoming = List.copyOf(upcoming);
    explanation = List.copyOf(explanation);
  }

  /**
   * The scenario that applies, and why.
   *
   * @param label the code where it is not published
   * @param category the name of the category that has chosen it, or null
   */
  public record Chosen(String code, String label, ChosenBy by, String category) {}

  /**
   * The place in a scenario.
   *
   * @param step number of the step at which it waits, from 1; null once completed
   * @param nextOn the earliest day of the next stage, or null
   */
  public record Standing(
      String scenario,
      int version,
      Integer step,
      PositionState state,
      LocalDate nextOn,
      Reason reason) {}

  /**
   * @param detail what the reason is about, or null
   */
  public record Explained(DecisionKind decision, Reason reason, String detail) {}
}
