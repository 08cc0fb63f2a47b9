package io.relance.reminder.decision;

import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import java.time.LocalDate;
import java.util.List;

/**
 * What a night decides for one invoice.
 *
 * @param stage the stage decided, or null unless the kind is {@code DISPATCH} or {@code TASK}
 * @param position where it stands afterwards, or null while it has not entered a scenario
 * @param nextOn the earliest day of the next stage if nothing holds it, or null when there is none
 * @param nextType the type of the first step of that stage, or null
 * @param levelLabel the name of the level reached, or null before the first stage
 * @param detail what the reason is about (a merge field's name, a date), or null
 */
public record InvoiceDecision(
    InvoiceFacts invoice,
    DecisionKind kind,
    Reason reason,
    DecidedStage stage,
    PositionFacts position,
    LocalDate nextOn,
    StepType nextType,
    String levelLabel,
    String detail) {

  /** The same decision with another stage. */
  InvoiceDecision with(DecidedStage other) {
    return new InvoiceDecision(
        invoice, kind, reason, other, position, nextOn, nextType, levelLabel, detail);
  }

  /**
   * A stage that is decided: its tasks and, through {@link CustomerDecisions#messages}, its
   * messages.
   *
   * @param sequence part of the key: {@link PositionFacts#stageSequence} after this stage
   * @param number the level reached, from 1
   * @param leftOut communications that reach nobody or claim too little, with the reason
   */
  public record DecidedStage(
      int sequence, int number, List<DecidedTask> tasks, List<LeftOut> leftOut) {
    public DecidedStage {
      tasks = List.copyOf(tasks);
      leftOut = List.copyOf(leftOut);
    }

    DecidedStage leaving(List<LeftOut> others) {
      return new DecidedStage(sequence, number, tasks, others);
    }
  }

  /**
   * @param stepNumber counted from 1, pauses included
   */
  public record DecidedTask(
      int stepNumber, String stepId, String label, String assignee, LocalDate dueOn, String note) {}

  /**
   * @param stepNumber counted from 1, pauses included
   */
  public record LeftOut(int stepNumber, Step.Communication step, Reason reason) {}
}
