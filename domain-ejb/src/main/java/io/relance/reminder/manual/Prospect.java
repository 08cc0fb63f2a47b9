package io.relance.reminder.manual;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.Recipient;
import java.util.List;
import java.util.Optional;

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
}
