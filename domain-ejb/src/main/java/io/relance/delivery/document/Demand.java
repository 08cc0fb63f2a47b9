package io.relance.delivery.document;

import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.message.MessageComposer;
import java.time.LocalDate;

/**
 * What a message claims, of whom, and on which day.
 *
 * @param recipient who receives the message
 */
public record Demand(CustomerFacts customer, Claimed claimed, Recipient recipient, LocalDate on) {

  String language() {
    return MessageComposer.languageOf(customer, recipient);
  }

  /** The contact who receives, or null where it is the customer itself. */
  String attention() {
    return recipient.contactId() == null ? null : recipient.name();
  }
}
