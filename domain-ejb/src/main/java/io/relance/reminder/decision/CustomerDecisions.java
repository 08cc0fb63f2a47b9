package io.relance.reminder.decision;

import static java.util.stream.Collectors.groupingBy;

import io.relance.reminder.decision.DecidedMessage.About;
import java.util.List;
import java.util.Map;
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

  /** A message, and what of it is about one invoice. */
  public record Part(DecidedMessage message, About share) {}

  /** The messages by the ids of the invoices that they are about, each in their order. */
  public Map<Long, List<Part>> parts() {
    return messages.stream()
        .flatMap(message -> message.about().stream().map(share -> new Part(message, share)))
        .collect(groupingBy(part -> part.share().invoice().id()));
  }

  /** What is decided for an invoice; empty where it was not looked at. */
  public Optional<InvoiceDecision> about(long invoiceId) {
    return decisions.stream().filter(one -> one.invoice().id() == invoiceId).findFirst();
  }
}
