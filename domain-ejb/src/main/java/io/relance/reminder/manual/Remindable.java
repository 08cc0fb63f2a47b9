package io.relance.reminder.manual;

import static io.relance.reminder.decision.Reason.CUSTOMER_HOLD;
import static io.relance.reminder.decision.Reason.DISPUTE;
import static io.relance.reminder.decision.Reason.DO_NOT_REMIND;
import static io.relance.reminder.decision.Reason.IN_PAYMENT;
import static io.relance.reminder.decision.Reason.PAYMENT_SCHEDULE;
import static io.relance.reminder.decision.Reason.PROMISE;
import static io.relance.reminder.decision.Reason.TIME_BARRED;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.ReminderDecision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An overdue invoice about which a person may write, or may not.
 *
 * @param holds what holds it, in order of precedence
 */
public record Remindable(InvoiceFacts invoice, List<Reason> holds) {

  /** What a person may pass over who knows of it; insolvency is not among it. */
  private static final Set<Reason> PASSED_OVER =
      EnumSet.of(
          CUSTOMER_HOLD,
          PAYMENT_SCHEDULE,
          DO_NOT_REMIND,
          IN_PAYMENT,
          DISPUTE,
          PROMISE,
          TIME_BARRED);

  /** What a customer owes and is overdue, in order of due date, then number. */
  static List<Remindable> of(CustomerFacts customer, ReminderDecision decision, LocalDate today) {
    return customer.invoices().stream()
        .map(invoice -> of(customer, invoice, decision, today))
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing((Remindable one) -> one.invoice().dueDate())
                .thenComparing(one -> one.invoice().number()))
        .toList();
  }

  private static Optional<Remindable> of(
      CustomerFacts customer, InvoiceFacts invoice, ReminderDecision decision, LocalDate today) {
    List<Reason> objections = decision.objections(customer, invoice, today);
    return today.isAfter(invoice.dueDate())
            && invoice.balanceDue().isPositive()
            && objections.stream().allMatch(Reason::isHold)
        ? Optional.of(new Remindable(invoice, objections))
        : Optional.empty();
  }

  /** Whether a person may write about it, in spite of what holds it. */
  public boolean allowed() {
    return PASSED_OVER.containsAll(holds);
  }

  /** What a person is told first; empty where nothing holds it. */
  public Optional<Reason> hold() {
    return holds.stream().findFirst();
  }
}
