package io.relance.reminder.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The nights that lie before a customer if nothing is paid and nobody does anything: what holds an
 * invoice holds it until it passes of itself. Only nights on which something may be decided are
 * played, and on each only the invoices whose time has come: the others would have no say.
 */
final class NightsAhead {

  private final ReminderDecision decision;
  private final Holds holds;
  private final boolean derives;
  private final Map<Long, InvoiceFacts> invoices = new HashMap<>();

  /** From when an invoice may be decided; those that never are again are absent. */
  private final Map<Long, LocalDate> turns = new HashMap<>();

  private CustomerFacts customer;
  private LocalDate next;

  /**
   * @param from the first night that is still to come
   */
  NightsAhead(
      ReminderDecision decision, ReminderRules rules, CustomerFacts customer, LocalDate from) {
    this.decision = decision;
    this.holds = new Holds(rules);
    this.derives =
        !rules.derivedCategories().equals(DerivedCategories.NONE)
            && customer.scenario() == null
            && customer.category() == null;
    this.customer = customer;
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
    decided.decisions().forEach(one -> follow(one, night));
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

  private void follow(InvoiceDecision one, LocalDate night) {
    long id = one.invoice().id();
    invoices.put(id, one.invoice().at(one.position()));
    LocalDate turn = turn(one, night);
    if (turn == null) {
      turns.remove(id);
    } else {
      turns.put(id, turn);
    }
  }

  private LocalDate turn(InvoiceDecision one, LocalDate night) {
    return switch (one.kind()) {
      case END -> null;
      case HOLD -> afterHold(one, night);
      default -> one.reason() == Reason.NOT_OVERDUE ? entry(one, night) : one.nextOn();
    };
  }

  /** A value may be missing in the text of others only, which go on without this invoice. */
  private LocalDate afterHold(InvoiceDecision one, LocalDate night) {
    return one.reason() == Reason.MISSING_VALUE
        ? one.nextOn()
        : holds
            .passedOn(one.reason(), one.invoice())
            .filter(day -> day.isAfter(night))
            .orElse(null);
  }

  /**
   * The scenario is chosen on the night of the entry, which may lie before the first stage; where a
   * rule derives the customer's category, every night may choose another.
   */
  private LocalDate entry(InvoiceDecision one, LocalDate night) {
    if (derives && one.position() == null && one.invoice().scenario() == null) {
      return night.plusDays(1);
    }
    LocalDate overdue = one.invoice().dueDate().plusDays(1);
    return one.nextOn() == null || overdue.isBefore(one.nextOn()) ? overdue : one.nextOn();
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
