package io.relance.delivery.bounce;

/** Mail that comes by itself and says nothing of the delivery. */
public enum NoticeKind {
  /** Somebody is away, or a system thanks for the message (RFC 3834). */
  AUTOMATIC_REPLY,
  /** The message was opened, or deleted unread (RFC 8098). */
  READ_RECEIPT,
  /** The recipient took the message for spam (RFC 5965). */
  COMPLAINT,
  /** A filter wants the sender to prove that it is a person. */
  CHALLENGE
}
