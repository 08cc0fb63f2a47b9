package io.relance.reminder.facts;

import io.relance.money.Money;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.InvoiceFacts.DisputeFacts;
import io.relance.reminder.decision.InvoiceFacts.PromiseFacts;
import io.relance.reminder.decision.InvoiceFacts.Reduction;
import io.relance.reminder.decision.PositionFacts;
import io.relance.reminder.decision.PositionFacts.ChosenBy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** One invoice as it stands in the tables, with its position and what holds it. */
final class InvoiceFile {

  private static final Set<String> OPEN =
      Set.of(InvoiceStatus.OPEN.name(), InvoiceStatus.IN_PAYMENT.name());

  private final InvoiceRow row;
  private final PositionRow position;
  private final List<ReductionRow> reductions = new ArrayList<>();
  private final List<DisputeFacts> disputes = new ArrayList<>();
  private final List<PromiseFacts> promises = new ArrayList<>();
  private boolean penaltyWaived;

  /**
   * @param position null before it enters a scenario
   */
  InvoiceFile(InvoiceRow row, PositionRow position) {
    this.row = row;
    this.position = position;
  }

  void add(ReductionRow reduction) {
    reductions.add(reduction);
  }

  /** Neither interest nor indemnity is claimed. */
  void waive() {
    penaltyWaived = true;
  }

  void add(DisputeFacts dispute) {
    disputes.add(dispute);
  }

  void add(PromiseFacts promise) {
    promises.add(promise);
  }

  /** Whether a scenario may still be chosen for it that is not its own. */
  boolean mayEnter() {
    boolean undecided = position == null || ChosenBy.INVOICE.name().equals(position.chosenBy());
    return undecided
        && row.scenario() == null
        && row.balanceDue().signum() > 0
        && OPEN.contains(row.status());
  }

  long id() {
    return row.id();
  }

  long customerId() {
    return row.customerId();
  }

  InvoiceFacts facts() {
    Currency currency = Currency.getInstance(row.currency());
    return new InvoiceFacts(
        row.id(),
        row.number(),
        row.invoiceDate(),
        row.dueDate(),
        row.amountExclTax() == null ? null : new Money(row.amountExclTax(), currency),
        new Money(row.amountInclTax(), currency),
        new Money(row.credited(), currency),
        new Money(row.balanceDue(), currency),
        InvoiceStatus.valueOf(row.status()),
        row.doNotRemind(),
        row.scheduled(),
        row.scenario(),
        row.recipientId(),
        reductions.stream()
            .map(paid -> new Reduction(paid.on(), new Money(paid.amount(), currency)))
            .toList(),
        disputes,
        promises,
        penaltyWaived,
        position == null ? null : position.facts());
  }

  record InvoiceRow(
      long id,
      long customerId,
      String number,
      LocalDate invoiceDate,
      LocalDate dueDate,
      String currency,
      BigDecimal amountExclTax,
      BigDecimal amountInclTax,
      BigDecimal credited,
      BigDecimal balanceDue,
      String status,
      boolean doNotRemind,
      boolean scheduled,
      String scenario,
      Long recipientId) {}

  record PositionRow(
      String scenario,
      int version,
      String chosenBy,
      LocalDate enteredOn,
      String waitsAt,
      int stagesHad,
      int stageSequence,
      LocalDate lastStageOn,
      LocalDate restartedOn) {

    PositionFacts facts() {
      return new PositionFacts(
          scenario,
          version,
          ChosenBy.valueOf(chosenBy),
          enteredOn,
          waitsAt,
          stagesHad,
          stageSequence,
          lastStageOn,
          restartedOn,
          waitsAt == null);
    }
  }

  record ReductionRow(LocalDate on, BigDecimal amount) {}
}
