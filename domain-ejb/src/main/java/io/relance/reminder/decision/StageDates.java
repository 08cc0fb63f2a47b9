package io.relance.reminder.decision;

import io.relance.money.Money;
import io.relance.receivable.InvoiceStatus;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When the stages of a scenario come for an invoice that nothing holds, if every night runs: what
 * the editor and the wizard show of a scenario before any invoice follows it.
 */
public final class StageDates {

  /** Long enough that no courtesy reminder comes before the invoice. */
  private static final int INVOICED_DAYS_BEFORE = 366;

  private StageDates() {}

  /**
   * @param minimumStageGapDays as in the invoice options
   * @return a business date for each stage of the scenario, in order
   */
  public static List<LocalDate> of(
      PublishedScenario scenario, LocalDate dueDate, int minimumStageGapDays) {
    Pauses pauses = new Pauses(minimumStageGapDays);
    InvoiceFacts invoice = invoiceDueOn(dueDate);
    List<LocalDate> dates = new ArrayList<>();
    LocalDate last = null;
    for (Stage stage : scenario.stages()) {
      last = pauses.stageDate(stage, invoice, last);
      dates.add(last);
    }
    return List.copyOf(dates);
  }

  private static InvoiceFacts invoiceDueOn(LocalDate dueDate) {
    Money any = Money.of("1", "EUR");
    return new InvoiceFacts(
        0,
        "",
        dueDate.minusDays(INVOICED_DAYS_BEFORE),
        dueDate,
        any,
        any,
        any.minus(any),
        any,
        InvoiceStatus.OPEN,
        false,
        false,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        false,
        null);
  }
}
