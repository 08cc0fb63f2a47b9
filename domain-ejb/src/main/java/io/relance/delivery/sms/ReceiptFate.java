package io.relance.delivery.sms;

import java.util.Locale;
import java.util.Set;

/** What the network says of a message that it was given. */
public enum ReceiptFate {
  /** It is being carried, or nothing final is known. */
  ON_ITS_WAY,
  /** It has arrived at the telephone. */
  DELIVERED,
  /** It will never arrive. */
  UNDELIVERED;

  private static final Set<String> ARRIVED = Set.of("DELIVRD", "DELIVERED");

  private static final Set<String> LOST =
      Set.of(
          "UNDELIV",
          "UNDELIVERED",
          "UNDELIVERABLE",
          "EXPIRED",
          "DELETED",
          "REJECTD",
          "REJECTED",
          "FAILED");

  /**
   * By the words of SMPP 3.4 (appendix B) and those that gateways over HTTP use for the same.
   *
   * @param word in any case; one that isn't known says nothing final
   */
  public static ReceiptFate of(String word) {
    String known = word.strip().toUpperCase(Locale.ROOT);
    if (ARRIVED.contains(known)) {
      return DELIVERED;
    }
    return LOST.contains(known) ? UNDELIVERED : ON_ITS_WAY;
  }
}
