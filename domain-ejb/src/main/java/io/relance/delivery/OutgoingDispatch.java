package io.relance.delivery;

import io.relance.delivery.document.Attachment;
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
 * @param attachments what goes along with a mail, in order
 */
public record OutgoingDispatch(
    long dispatchId,
    OutgoingMessage message,
    Instant date,
    List<String> earlier,
    String blindCopy,
    List<Attachment> attachments) {

  public OutgoingDispatch {
    earlier = List.copyOf(earlier);
    attachments = List.copyOf(attachments);
  }

  /** A message that nobody else gets, without anything else. */
  public OutgoingDispatch(
      long dispatchId, OutgoingMessage message, Instant date, List<String> earlier) {
    this(dispatchId, message, date, earlier, null, List.of());
  }
}
