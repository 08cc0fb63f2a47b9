package io.relance.user;

/** What a validation link is worth now. */
public enum LinkState {
  /** It can be confirmed. */
  VALID,
  /** Its address is validated. */
  CONFIRMED,
  /** It was made more than seven days ago. */
  EXPIRED,
  /** The person has another address by now. */
  ADDRESS_CHANGED,
  /** We did not make it, or it was cut on its way. */
  UNREADABLE
}
