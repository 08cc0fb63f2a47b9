package io.relance.reminder.decision;

import io.relance.scenario.Stage.Numbered;
import io.relance.scenario.StepType;
import java.time.LocalDate;

/**
 * A step that will be decided if nothing is paid and nobody does anything.
 *
 * @param date the business date of the night that decides it
 */
public record Foreseen(LocalDate date, Numbered step) {

  /** Counted from 1, pauses included. */
  public int stepNumber() {
    return step.number();
  }

  public StepType type() {
    return step.step().type();
  }

  /** The step's name, or null. */
  public String label() {
    return step.step().label();
  }
}
