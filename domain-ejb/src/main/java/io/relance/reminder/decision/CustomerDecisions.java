package io.relance.reminder.decision;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a night decides for one customer.
 *
 * @param decisions one for each invoice, in order of due date, then number
 * @param messages what leaves, in the order of their first invoice, then step
 */
public record CustomerDecisions(List<InvoiceDecision> decisions, List<DecidedMessage> messages) {

  public CustomerDecisions {
    decisions = List.copyOf(decisions);
    messages = List.copyOf(messages);
  }

  /** What is decided for an invoice; empty where it was not looked at. */
  public Optional<InvoiceDecision> about(long invoiceId) {
    return decisions.stream().filter(one -> one.invoice().id() == invoiceId).findFirst();
  }
}
