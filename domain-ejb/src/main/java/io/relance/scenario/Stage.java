package io.relance.scenario;

import java.util.List;

/**
 * A run of steps between two pauses, decided together (domain rule 4).
 *
 * @param number the level that an invoice reaches with it, counted from 1
 * @param pauses the pauses before it, in order; empty only where a scenario begins without one
 * @param steps its steps with their numbers; empty only after a last pause
 */
public record Stage(int number, List<Step.Pause> pauses, List<Numbered> steps) {

  /**
   * @param number the step's place in its version, counted from 1, pauses included
   */
  public record Numbered(int number, Step step) {}

  public Stage {
    pauses = List.copyOf(pauses);
    steps = List.copyOf(steps);
  }

  /** Where an invoice that has not reached this stage waits: its first pause, or its first step. */
  public String waitsAt() {
    return pauses.isEmpty() ? steps.get(0).step().id() : pauses.get(0).id();
  }

  /** Whether one of its steps, or of the pauses before them, has the identity. */
  public boolean isMadeOf(String identity) {
    return pauses.stream().anyMatch(pause -> pause.id().equals(identity))
        || steps.stream().anyMatch(numbered -> numbered.step().id().equals(identity));
  }

  /** The name of the level: the label of its first step, or null. */
  public String label() {
    return steps.isEmpty() ? null : steps.get(0).step().label();
  }
}
