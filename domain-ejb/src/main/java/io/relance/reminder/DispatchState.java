package io.relance.reminder;

/** The life of a reminder dispatch: proposed, ready, claimed, sending, and an answer. */
public enum DispatchState {
  /** Waits for a person's approval. */
  PROPOSED,
  /** Waits for its hour. */
  READY,
  /** Taken by a delivery; nothing has left. */
  CLAIMED,
  /** On its way: from here on, only an answer tells. */
  SENDING,
  /** Accepted by the relay. */
  SENT,
  /** Refused for now: tried again later. */
  RETRY,
  /** Refused for good. */
  FAILED,
  /** No answer came: a person says whether it arrived. Never resent by itself. */
  IN_DOUBT,
  /** Not sent, for a reason. */
  CANCELLED;

  /** Whether the message may already have left. */
  public boolean mayHaveLeft() {
    return this == SENDING || this == SENT || this == IN_DOUBT;
  }
}
