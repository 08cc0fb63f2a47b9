package io.relance.reminder;

import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.StepType;

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
    String detail) {}
