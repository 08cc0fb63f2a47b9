package io.relance.reminder.manual;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.reminder.decision.Recipient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A customer as whoever writes to it has to see it.
 *
 * @param overdue what it owes and is overdue, in order of due date, then number
 * @param proposed who would receive by the rules; empty where nobody has an address
 */
public record Prospect(
    CustomerFacts customer, List<Remindable> overdue, Optional<Recipient> proposed) {

  public Prospect {
    overdue = List.copyOf(overdue);
  }

  /** The contact who has an address, or else whoever it belongs to at the customer. */
  Recipient owner(String address) {
    return customer.contacts().stream()
        .filter(contact -> address.equalsIgnoreCase(contact.email()))
        .findFirst()
        .map(contact -> new Recipient(contact.id(), name(contact), contact.email()))
        .orElseGet(() -> new Recipient(null, customer.name(), address));
  }

  private static String name(ContactFacts contact) {
    return Stream.of(contact.firstName(), contact.lastName())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
