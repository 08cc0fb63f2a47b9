package io.relance.delivery;

import java.time.Duration;
import java.time.LocalDateTime;

/** How long a message that was refused for now waits: from a minute, doubling, to six hours. */
final class Backoff {

  /** After this long it is given up. */
  static final Duration PATIENCE = Duration.ofHours(72);

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int DOUBLINGS = 9;

  private Backoff() {}

  /**
   * @param attempts how often it was tried
   */
  static LocalDateTime after(int attempts, LocalDateTime from) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, Math.max(0, attempts - 1)));
    return from.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }
}
