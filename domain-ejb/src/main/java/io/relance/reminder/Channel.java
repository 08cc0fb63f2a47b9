package io.relance.reminder;

/** How a message reaches the customer. */
public enum Channel {
  EMAIL,
  SMS,
  LETTER
}
