package io.relance.reminder;

import io.relance.reminder.decision.Recipient;

/**
 * A message as it leaves.
 *
 * @param messageId of the mail, in angle brackets; the same at every attempt
 * @param subject one line
 * @param body HTML
 */
public record OutgoingMessage(
    String messageId, Sender sender, Recipient recipient, String subject, String body) {

  /**
   * @param address validated
   * @param name as it is shown beside the address
   */
  public record Sender(String address, String name) {}
}
