package io.relance.reminder;

import io.relance.money.Money;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.StepType;
import java.time.LocalDate;

/**
 * What a night would decide for one invoice and step.
 *
 * @param decision {@code DISPATCH} and {@code TASK} stand for the step; the others for the invoice,
 *     or for a step that nobody can receive
 * @param stepNumber counted from 1 in the scenario's version, pauses included; null where no step
 *     is decided
 * @param type null where no step is decided
 * @param recipient the address of a message, the login of a task's assignee, or null
 * @param proposed whether a person would approve the message before it leaves
 * @param detail what the reason is about, or null
 * @param balance what is due of the invoice
 * @param scenario code of the scenario that the invoice is in or enters, or null
 * @param level how many stages the invoice has had, the one that is decided included
 * @param levelLabel the name of that level, or null before the first
 * @param nextOn the earliest day of the stage that comes next, or null
 */
public record SimulatedLine(
    String customerNumber,
    String customerName,
    String invoiceNumber,
    DecisionKind decision,
    Integer stepNumber,
    StepType type,
    String recipient,
    boolean proposed,
    Reason reason,
    String detail,
    LocalDate dueDate,
    Money balance,
    String scenario,
    int level,
    String levelLabel,
    LocalDate nextOn) {

  /** Whether something is done for the invoice: a message leaves or a task is made. */
  public boolean isDone() {
    return decision == DecisionKind.DISPATCH || decision == DecisionKind.TASK;
  }
}
