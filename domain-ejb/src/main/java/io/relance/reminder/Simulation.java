package io.relance.reminder;

import io.relance.reminder.decision.CustomerDecisions.Part;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.reminder.decision.InvoiceDecision.DecidedTask;
import io.relance.reminder.decision.InvoiceDecision.LeftOut;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.PositionFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.ScenarioCatalogue;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads decisions as lines, one for each invoice and step. */
final class Simulation {

  private final ScenarioCatalogue scenarios;

  Simulation(ScenarioCatalogue scenarios) {
    this.scenarios = scenarios;
  }

  List<SimulatedLine> linesOf(CustomerNight night) {
    Map<Long, List<Part>> parts = night.decided().parts();
    return night.decided().decisions().stream()
        .flatMap(
            decided ->
                linesOf(night, decided, parts.getOrDefault(decided.invoice().id(), List.of()))
                    .stream())
        .toList();
  }

  private List<SimulatedLine> linesOf(
      CustomerNight night, InvoiceDecision decided, List<Part> parts) {
    if (decided.stage() == null) {
      return List.of(line(night.customer(), decided, decided.kind(), null, null, null, false));
    }
    List<SimulatedLine> lines = new ArrayList<>();
    for (Part part : parts) {
      lines.add(
          line(
              night.customer(),
              decided,
              DecisionKind.DISPATCH,
              numberOf(part),
              part.message().step().type(),
              part.message().recipient().address(),
              part.message().proposed()));
    }
    for (DecidedTask task : decided.stage().tasks()) {
      lines.add(
          line(
              night.customer(),
              decided,
              DecisionKind.TASK,
              task.stepNumber(),
              StepType.ACTION,
              task.assignee(),
              false));
    }
    for (LeftOut step : decided.stage().leftOut()) {
      lines.add(leftOut(night.customer(), decided, step));
    }
    lines.sort(Comparator.comparing(SimulatedLine::stepNumber));
    return lines;
  }

  /** The number of the invoice's own step, whose text a grouped message may not carry. */
  private int numberOf(Part part) {
    List<Step> steps =
        scenarios.find(part.message().scenario()).map(PublishedScenario::steps).orElse(List.of());
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(part.share().stepId())) {
        return i + 1;
      }
    }
    return part.message().stepNumber();
  }

  private static SimulatedLine line(
      CustomerFacts customer,
      InvoiceDecision decided,
      DecisionKind kind,
      Integer stepNumber,
      StepType type,
      String recipient,
      boolean proposed) {
    return line(
        customer,
        decided,
        new Said(kind, stepNumber, type, recipient, proposed, decided.reason(), decided.detail()));
  }

  private static SimulatedLine leftOut(
      CustomerFacts customer, InvoiceDecision decided, LeftOut step) {
    DecisionKind kind = step.reason().isHold() ? DecisionKind.HOLD : DecisionKind.WAIT;
    return line(
        customer,
        decided,
        new Said(kind, step.stepNumber(), step.step().type(), null, false, step.reason(), null));
  }

  /** What a line says of its step, or of the invoice where it has none. */
  private record Said(
      DecisionKind kind,
      Integer stepNumber,
      StepType type,
      String recipient,
      boolean proposed,
      Reason reason,
      String detail) {}

  private static SimulatedLine line(CustomerFacts customer, InvoiceDecision decided, Said said) {
    InvoiceFacts invoice = decided.invoice();
    PositionFacts position = decided.position();
    return new SimulatedLine(
        customer.number(),
        customer.name(),
        invoice.number(),
        said.kind(),
        said.stepNumber(),
        said.type(),
        said.recipient(),
        said.proposed(),
        said.reason(),
        said.detail(),
        invoice.dueDate(),
        invoice.balanceDue(),
        position == null ? null : position.scenario(),
        levelOf(decided),
        decided.levelLabel(),
        decided.nextOn());
  }

  private static int levelOf(InvoiceDecision decided) {
    if (decided.stage() != null) {
      return decided.stage().number();
    }
    return decided.position() == null ? 0 : decided.position().stagesHad();
  }
}
