package io.relance.reminder.decision;

import java.time.LocalDate;

/**
 * Why nothing is decided.
 *
 * @param detail what the reason is about (merge fields, an ISO date), or null
 */
record Obstacle(Reason reason, String detail) {

  static Obstacle of(Reason reason) {
    return new Obstacle(reason, null);
  }

  static Obstacle of(Reason reason, LocalDate about) {
    return new Obstacle(reason, about.toString());
  }
}
