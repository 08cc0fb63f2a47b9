package io.relance.delivery;

import io.relance.reminder.OutgoingMessage;
import java.time.Instant;
import java.util.List;

/**
 * A mail whose dispatch is committed as being sent.
 *
 * @param date the mail's own date
 * @param earlier the Message-IDs of the mails to which it belongs, oldest first
 */
public record OutgoingMail(
    long dispatchId, OutgoingMessage message, Instant date, List<String> earlier) {

  public OutgoingMail {
    earlier = List.copyOf(earlier);
  }
}
