package io.relance.reminder;

import io.relance.reminder.decision.Recipient;

/**
 * A message as it leaves.
 *
 * @param messageId of the mail, in angle brackets; the same at every attempt
 * @param subject one line; one that is too long to be kept is cut
 * @param body HTML
 */
public record OutgoingMessage(
    String messageId, Sender sender, Recipient recipient, String subject, String body) {

  private static final int SUBJECT_LENGTH = 1000;

  public OutgoingMessage {
    subject =
        subject.length() <= SUBJECT_LENGTH
            ? subject
            : subject.substring(0, SUBJECT_LENGTH - 1) + "…";
  }

  /**
   * @param address validated
   * @param name as it is shown beside the address
   */
  public record Sender(String address, String name) {}
}
