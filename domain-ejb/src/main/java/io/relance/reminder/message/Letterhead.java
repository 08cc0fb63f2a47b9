package io.relance.reminder.message;

import io.relance.penalty.RateTable;
import java.util.Map;

/**
 * What all messages of the company share.
 *
 * @param paymentLinkTemplate an address in which {@code {number}} stands for an invoice's number,
 *     or null
 * @param senders the names of the users, by login
 */
public record Letterhead(
    String companyName, String paymentLinkTemplate, Map<String, String> senders, RateTable rates) {

  public Letterhead {
    senders = Map.copyOf(senders);
  }
}
