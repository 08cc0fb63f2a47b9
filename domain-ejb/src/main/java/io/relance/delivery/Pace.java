package io.relance.delivery;

import java.time.Duration;

/**
 * How many messages a line takes at a time: as many as leave within a moment, so that little is
 * checked long before it leaves, and little is in doubt if the server dies. It begins with one, and
 * doubles as long as that goes well: after an outage nothing comes in a storm.
 */
final class Pace {

  /** How long the messages taken together may take to leave. */
  static final Duration MOMENT = Duration.ofMillis(250);

  /** No more than this are ever on their way at once. */
  static final int MOST = 50;

  private int next = 1;

  int next() {
    return next;
  }

  /**
   * @param messages how many have left, or were refused
   * @param took how long that lasted
   */
  void took(int messages, Duration took) {
    if (messages == 0 || took.compareTo(MOMENT) > 0) {
      next = Math.max(1, next / 2);
    } else if (took.multipliedBy(2).compareTo(MOMENT) <= 0) {
      next = Math.min(MOST, next * 2);
    }
  }
}
