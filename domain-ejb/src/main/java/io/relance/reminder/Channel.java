package io.relance.reminder;

import io.relance.scenario.StepType;

/** How a message reaches the customer. */
public enum Channel {
  EMAIL,
  SMS,
  LETTER;

  /**
   * @throws IllegalArgumentException for a step that sends nothing
   */
  static Channel of(StepType type) {
    return valueOf(type.name());
  }
}
