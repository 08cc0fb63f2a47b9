package io.relance.delivery.bounce;

/** What a delivery report says of a message. */
public enum BounceKind {
  /** It did not arrive, and never will. */
  PERMANENT,
  /** It did not arrive, and is not tried any more, though the trouble may pass. */
  TRANSIENT,
  /** It has not arrived yet; the relay goes on trying. */
  DELAYED,
  /** It has arrived, or went on to a system that reports nothing. */
  DELIVERED;

  /** Whether it is over, and the message has not arrived. */
  boolean isFailure() {
    return this == PERMANENT || this == TRANSIENT;
  }
}
