package io.relance.reminder;

import io.relance.reminder.decision.Recipient;

/**
 * A message as it leaves.
 *
 * @param messageId of a mail, in angle brackets; the same at every attempt; null for what is none
 * @param sender of a mail; null for what is none
 * @param subject of a mail, one line; one that is too long to be kept is cut; null for what is none
 * @param body HTML, or plain text for an SMS
 */
public record OutgoingMessage(
    String messageId, Sender sender, Recipient recipient, String subject, String body) {

  private static final int SUBJECT_LENGTH = 1000;

  public OutgoingMessage {
    subject =
        subject == null || subject.length() <= SUBJECT_LENGTH
            ? subject
            : subject.substring(0, SUBJECT_LENGTH - 1) + "…";
  }

  /** One that is no mail. */
  public static OutgoingMessage plain(Recipient recipient, String body) {
    return new OutgoingMessage(null, null, recipient, null, body);
  }

  /**
   * @param address validated
   * @param name as it is shown beside the address
   */
  public record Sender(String address, String name) {}
}
