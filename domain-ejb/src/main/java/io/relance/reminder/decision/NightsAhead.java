package io.relance.reminder.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The nights that lie before a customer if nothing is paid and nothing that now holds its invoices
 * does so any longer. Only nights on which something may be decided are played, and on each only
 * the invoices whose time has come: the others would have no say.
 */
final class NightsAhead {

  private final ReminderDecision decision;
  private final Map<Long, InvoiceFacts> invoices = new HashMap<>();

  /** From when an invoice may be decided; those that never are again are absent. */
  private final Map<Long, LocalDate> turns = new HashMap<>();

  private CustomerFacts customer;
  private LocalDate next;

  /**
   * @param from the first night that is still to come
   */
  NightsAhead(ReminderDecision decision, CustomerFacts customer, LocalDate from) {
    this.decision = decision;
    this.customer = customer.unheld();
    this.next = from;
    for (InvoiceFacts invoice : customer.invoices()) {
      invoices.put(invoice.id(), invoice);
      turns.put(invoice.id(), from);
    }
  }

  boolean mayDecide(long invoice) {
    return next != null && turns.containsKey(invoice);
  }

  /** The night that is played next; null where none is left. */
  LocalDate next() {
    return next;
  }

  /** Decides for the invoices whose turn it is, and lets them move on. */
  CustomerDecisions play() {
    LocalDate night = next;
    CustomerDecisions decided = decision.decide(customer.owing(turn(night)), night);
    decided.decisions().forEach(this::follow);
    if (!decided.messages().isEmpty()) {
      customer = customer.contactedOn(night);
    }
    next = after(night, decided);
    return decided;
  }

  private List<InvoiceFacts> turn(LocalDate night) {
    return invoices.values().stream().filter(invoice -> isDue(invoice, night)).toList();
  }

  private boolean isDue(InvoiceFacts invoice, LocalDate night) {
    LocalDate turn = turns.get(invoice.id());
    return turn != null && !turn.isAfter(night);
  }

  private void follow(InvoiceDecision one) {
    long id = one.invoice().id();
    invoices.put(id, one.invoice().at(one.position()));
    if (comesAgain(one)) {
      turns.put(id, one.nextOn());
    } else {
      turns.remove(id);
    }
  }

  /** A value may be missing in the text of others only, which go on without this invoice. */
  private static boolean comesAgain(InvoiceDecision one) {
    boolean mayCome = one.kind() != DecisionKind.HOLD || one.reason() == Reason.MISSING_VALUE;
    return mayCome && one.nextOn() != null;
  }

  /** The night after for those that a decided stage may have set free, else the next turn. */
  private LocalDate after(LocalDate night, CustomerDecisions decided) {
    boolean moved =
        decided.decisions().stream().map(InvoiceDecision::stage).anyMatch(Objects::nonNull);
    if (moved && turns.values().stream().anyMatch(turn -> !turn.isAfter(night))) {
      return night.plusDays(1);
    }
    return turns.values().stream()
        .filter(turn -> turn.isAfter(night))
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
