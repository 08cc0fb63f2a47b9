package io.relance.reminder.decision;

import io.relance.reminder.decision.InvoiceDecision.DecidedTask;
import io.relance.reminder.decision.InvoiceDecision.LeftOut;
import io.relance.scenario.Stage;
import io.relance.scenario.Stage.Numbered;
import io.relance.scenario.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a stage would send and make, were it decided on a night.
 *
 * @param missing names of the merge fields without a value, over all its messages
 */
record StagePlan(
    List<Addressed> messages, List<LeftOut> leftOut, List<DecidedTask> tasks, Set<String> missing) {

  /** A communication that has found its recipient. */
  record Addressed(int stepNumber, Step.Communication step, Recipient recipient) {}

  static StagePlan of(
      Stage stage,
      CustomerFacts customer,
      InvoiceFacts invoice,
      LocalDate night,
      MessageValues values) {
    StagePlan plan =
        new StagePlan(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    for (Numbered numbered : stage.steps()) {
      if (numbered.step() instanceof Step.Communication communication) {
        plan.address(numbered.number(), communication, customer, invoice);
      } else if (numbered.step() instanceof Step.Action action) {
        plan.tasks.add(task(numbered.number(), action, night));
      }
    }
    for (Addressed message : plan.messages) {
      plan.missing.addAll(
          values.missing(message.step(), customer, invoice, message.recipient(), night));
    }
    return plan;
  }

  private void address(
      int stepNumber, Step.Communication step, CustomerFacts customer, InvoiceFacts invoice) {
    RecipientChoice.of(step, customer, invoice)
        .ifPresentOrElse(
            recipient -> messages.add(new Addressed(stepNumber, step, recipient)),
            () -> leftOut.add(new LeftOut(stepNumber, step, Reason.NO_RECIPIENT)));
  }

  private static DecidedTask task(int stepNumber, Step.Action action, LocalDate night) {
    return new DecidedTask(
        stepNumber,
        action.id(),
        action.label(),
        action.assignee(),
        night.plusDays(action.dueInDays()),
        action.note());
  }

  boolean speaks() {
    return !messages.isEmpty();
  }

  /** What keeps the stage from being decided: a message cannot be written, or reaches nobody. */
  Optional<Obstacle> obstacle() {
    if (!missing.isEmpty()) {
      return Optional.of(new Obstacle(Reason.MISSING_VALUE, String.join(",", missing)));
    }
    return messages.isEmpty() && !leftOut.isEmpty()
        ? Optional.of(Obstacle.of(Reason.NO_RECIPIENT))
        : Optional.empty();
  }
}
