package io.relance.reminder.decision;

import java.util.List;

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
}
