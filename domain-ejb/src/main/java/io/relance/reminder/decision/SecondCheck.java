package io.relance.reminder.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What forbids a decided message to leave, when the facts have changed since (domain rule 9). */
final class SecondCheck {

  private final ReminderRules rules;
  private final ScenarioCatalogue scenarios;

  SecondCheck(ReminderRules rules, ScenarioCatalogue scenarios) {
    this.rules = rules;
    this.scenarios = scenarios;
  }

  /** Everything that forbids it, the first of which is told. */
  Stream<Reason> objections(CustomerFacts customer, InvoiceFacts invoice, LocalDate date) {
    if (!rules.enabled()) {
      return Stream.of(Reason.NOT_ACTIVATED);
    }
    return Stream.concat(
        Stream.<Supplier<Optional<Reason>>>of(
                () -> Ending.of(invoice),
                () -> notOverdue(invoice, date),
                () -> belowTolerance(invoice))
            .map(Supplier::get)
            .flatMap(Optional::stream),
        new Holds(rules).all(customer, invoice, date).map(Obstacle::reason));
  }

  private Optional<Reason> notOverdue(InvoiceFacts invoice, LocalDate date) {
    return date.isAfter(invoice.dueDate()) || isCourtesy(invoice.position())
        ? Optional.empty()
        : Optional.of(Reason.NOT_OVERDUE);
  }

  /** A courtesy reminder leaves before the due date: the first stage behind a negative pause. */
  private boolean isCourtesy(PositionFacts position) {
    return position != null
        && position.stagesHad() <= 1
        && scenarios
            .find(position.scenario())
            .filter(scenario -> !scenario.stages().isEmpty())
            .filter(scenario -> Pauses.isCourtesy(scenario.stages().get(0)))
            .isPresent();
  }

  private Optional<Reason> belowTolerance(InvoiceFacts invoice) {
    return rules.tolerates(invoice.balanceDue())
        ? Optional.of(Reason.BELOW_TOLERANCE)
        : Optional.empty();
  }
}
