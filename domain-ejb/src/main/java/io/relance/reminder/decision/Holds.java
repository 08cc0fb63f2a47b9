package io.relance.reminder.decision;

import static io.relance.reminder.decision.Reason.CUSTOMER_HOLD;
import static io.relance.reminder.decision.Reason.DISPUTE;
import static io.relance.reminder.decision.Reason.DO_NOT_REMIND;
import static io.relance.reminder.decision.Reason.INSOLVENCY;
import static io.relance.reminder.decision.Reason.IN_PAYMENT;
import static io.relance.reminder.decision.Reason.PAYMENT_SCHEDULE;
import static io.relance.reminder.decision.Reason.PROMISE;
import static io.relance.reminder.decision.Reason.TIME_BARRED;

import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.decision.InvoiceFacts.DisputeFacts;
import io.relance.reminder.decision.InvoiceFacts.PromiseFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The facts that hold a position, in the order of precedence of domain rule 6. */
final class Holds {

  private final ReminderRules rules;

  Holds(ReminderRules rules) {
    this.rules = rules;
  }

  /** The first that holds. */
  Optional<Obstacle> on(CustomerFacts customer, InvoiceFacts invoice, LocalDate date) {
    return all(customer, invoice, date).findFirst();
  }

  /** Whatever holds. */
  Stream<Obstacle> all(CustomerFacts customer, InvoiceFacts invoice, LocalDate date) {
    return Stream.<Supplier<Optional<Obstacle>>>of(
            () -> held(customer.insolvent(), INSOLVENCY),
            () -> held(customer.onHold(), CUSTOMER_HOLD),
            () -> held(invoice.paymentSchedule(), PAYMENT_SCHEDULE),
            () -> held(invoice.doNotRemind(), DO_NOT_REMIND),
            () -> held(invoice.status() == InvoiceStatus.IN_PAYMENT, IN_PAYMENT),
            () -> dispute(invoice, date),
            () -> promise(invoice, date),
            () -> timeBarred(customer, invoice, date))
        .map(Supplier::get)
        .flatMap(Optional::stream);
  }

  /**
   * The first day on which a hold is gone of itself, should nobody touch it: of a promise, and of a
   * dispute whose closing is known.
   *
   * @param reason the hold
   * @return empty where only a person can end it
   */
  Optional<LocalDate> passedOn(Reason reason, InvoiceFacts invoice) {
    return switch (reason) {
      case DISPUTE -> lastClosing(invoice).map(day -> day.plusDays(rules.disputeGraceDays()));
      case PROMISE -> lastPromise(invoice).map(day -> day.plusDays(rules.promiseGraceDays() + 1L));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> lastClosing(InvoiceFacts invoice) {
    List<LocalDate> closings =
        invoice.disputes().stream().map(DisputeFacts::closedOn).filter(Objects::nonNull).toList();
    return closings.size() < invoice.disputes().size()
        ? Optional.empty()
        : closings.stream().max(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> lastPromise(InvoiceFacts invoice) {
    return invoice.promises().stream().map(PromiseFacts::promisedOn).max(Comparator.naturalOrder());
  }

  private static Optional<Obstacle> held(boolean fact, Reason reason) {
    return fact ? Optional.of(Obstacle.of(reason)) : Optional.empty();
  }

  private Optional<Obstacle> dispute(InvoiceFacts invoice, LocalDate date) {
    if (invoice.disputes().stream().anyMatch(dispute -> dispute.closedFor(date) == null)) {
      return Optional.of(Obstacle.of(DISPUTE));
    }
    return invoice.disputes().stream()
        .map(dispute -> dispute.closedFor(date))
        .max(Comparator.naturalOrder())
        .filter(closedOn -> date.isBefore(closedOn.plusDays(rules.disputeGraceDays())))
        .map(closedOn -> Obstacle.of(DISPUTE, closedOn));
  }

  private Optional<Obstacle> promise(InvoiceFacts invoice, LocalDate date) {
    return lastPromise(invoice)
        .filter(promisedOn -> !date.isAfter(promisedOn.plusDays(rules.promiseGraceDays())))
        .map(promisedOn -> Obstacle.of(PROMISE, promisedOn));
  }

  private Optional<Obstacle> timeBarred(
      CustomerFacts customer, InvoiceFacts invoice, LocalDate date) {
    LocalDate lastDay = invoice.dueDate().plusYears(rules.limitationYears(customer.type()));
    return date.isAfter(lastDay)
        ? Optional.of(Obstacle.of(TIME_BARRED, lastDay))
        : Optional.empty();
  }
}
