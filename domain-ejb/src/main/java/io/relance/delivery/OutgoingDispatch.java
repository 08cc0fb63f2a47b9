package io.relance.delivery;

import io.relance.reminder.OutgoingMessage;
import java.time.Instant;
import java.util.List;

/**
 * A message whose dispatch is committed as being sent.
 *
 * @param date the message's own date
 * @param earlier the Message-IDs of the mails to which it belongs, oldest first; none for what is
 *     no mail
 * @param blindCopy who gets the same mail unseen by the recipient, or null
 */
public record OutgoingDispatch(
    long dispatchId,
    OutgoingMessage message,
    Instant date,
    List<String> earlier,
    String blindCopy) {

  public OutgoingDispatch {
    earlier = List.copyOf(earlier);
  }

  /** A message that nobody else gets. */
  public OutgoingDispatch(
      long dispatchId, OutgoingMessage message, Instant date, List<String> earlier) {
    this(dispatchId, message, date, earlier, null);
  }
}
