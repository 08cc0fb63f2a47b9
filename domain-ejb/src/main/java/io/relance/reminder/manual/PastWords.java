package io.relance.reminder.manual;

import io.relance.scenario.MessageText;
import java.util.Set;

/**
 * A message of before, as it can be written once more: in the same words, with the amounts of
 * today.
 *
 * @param customer the customer's number
 * @param invoices the numbers of what it was about
 * @param address to which it went, or null
 * @param text with merge fields, in the words of who received
 */
public record PastWords(String customer, Set<String> invoices, String address, MessageText text) {

  public PastWords {
    invoices = Set.copyOf(invoices);
  }
}
