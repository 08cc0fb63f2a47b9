package io.relance.collection;

import java.util.Objects;

/**
 * The action step that makes a task. Position, stage and step are its key: a stage decided again
 * makes no second task.
 *
 * @param stageSequence the stage's number in the life of the position
 * @param stepNumber the step's number in its scenario version, from 1
 * @param stepIdentity what keeps naming the step when the scenario changes
 */
public record StepOrigin(long positionId, int stageSequence, int stepNumber, String stepIdentity) {

  public StepOrigin {
    Objects.requireNonNull(stepIdentity, "stepIdentity");
  }
}
