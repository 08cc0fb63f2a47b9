package io.relance.delivery;

import io.relance.reminder.DeliveryFailure;

/** What became of a message that was handed to the relay. */
public sealed interface Answer {

  /**
   * The relay has taken it over.
   *
   * @param name by which the relay will speak of it; null where it has the dispatch's own
   */
  record Accepted(String name) implements Answer {
    public Accepted() {
      this(null);
    }
  }

  /** It has surely not been taken over; it may be tried again. */
  record RefusedForNow(String detail) implements Answer {}

  /** It has surely not been taken over, and will never be. */
  record Refused(DeliveryFailure kind, String detail) implements Answer {}

  /** It was handed over whole, and no answer came: it may have left. */
  record NoAnswer(String detail) implements Answer {}
}
