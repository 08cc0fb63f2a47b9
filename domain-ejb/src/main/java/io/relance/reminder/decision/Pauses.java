package io.relance.reminder.decision;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import io.relance.scenario.PauseFrom;
import io.relance.scenario.Stage;
import io.relance.scenario.Step.Pause;
import java.time.LocalDate;

/** When the pauses before a stage end (domain rules 2 to 4). */
final class Pauses {

  private final int minimumStageGapDays;

  Pauses(ReminderRules rules) {
    this(rules.minimumStageGapDays());
  }

  Pauses(int minimumStageGapDays) {
    this.minimumStageGapDays = minimumStageGapDays;
  }

  /**
   * The earliest night on which the stage is due; the past tells nothing against it.
   *
   * @param lastStageOn the business date of the stage before, or null
   */
  LocalDate stageDate(Stage stage, InvoiceFacts invoice, LocalDate lastStageOn) {
    LocalDate end = later(endOfPauses(stage, invoice, lastStageOn), invoice.invoiceDate());
    if (lastStageOn != null) {
      end = later(end, lastStageOn.plusDays(1));
    }
    return lastStageOn == null && isCourtesy(stage) ? end : later(end, firstDayLate(invoice));
  }

  /** The night from which an invoice enters a scenario that begins with the stage. */
  LocalDate entryDate(Stage first, InvoiceFacts invoice) {
    LocalDate overdue = firstDayLate(invoice);
    if (!isCourtesy(first)) {
      return overdue;
    }
    LocalDate end = ownEnd(first.pauses().get(0), invoice, invoice.dueDate(), null);
    LocalDate begun = later(end, invoice.invoiceDate());
    return begun.isBefore(overdue) ? begun : overdue;
  }

  /** Whether the stage reminds before the due date: only a first pause may be negative. */
  static boolean isCourtesy(Stage stage) {
    return !stage.pauses().isEmpty() && stage.pauses().get(0).days() < 0;
  }

  private LocalDate endOfPauses(Stage stage, InvoiceFacts invoice, LocalDate lastStageOn) {
    LocalDate anchor = lastStageOn == null ? invoice.dueDate() : lastStageOn;
    LocalDate end = null;
    for (Pause pause : stage.pauses()) {
      end =
          end == null
              ? ownEnd(pause, invoice, anchor, lastStageOn)
              : later(end, ownEnd(pause, invoice, end, lastStageOn));
    }
    return end == null ? anchor : end;
  }

  private LocalDate ownEnd(
      Pause pause, InvoiceFacts invoice, LocalDate previousEnd, LocalDate lastStageOn) {
    LocalDate fromDueDate = invoice.dueDate().plusDays(pause.days());
    LocalDate end =
        switch (pause.from()) {
          case PREVIOUS -> previousEnd.plusDays(pause.days());
          case DUE_DATE -> fromDueDate;
          case END_OF_MONTH -> fromDueDate.with(lastDayOfMonth());
        };
    return pause.from() == PauseFrom.PREVIOUS || lastStageOn == null
        ? end
        : later(end, lastStageOn.plusDays(minimumStageGapDays));
  }

  private static LocalDate firstDayLate(InvoiceFacts invoice) {
    return invoice.dueDate().plusDays(1);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
