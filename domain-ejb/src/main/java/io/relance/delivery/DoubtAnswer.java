package io.relance.delivery;

/** What a person can say of a message of which nobody knows whether it arrived. */
public enum DoubtAnswer {
  /** The recipient has it. */
  ARRIVED,
  /** It is to be sent once more, checked again like any other. */
  SEND_AGAIN
}
