package io.relance.reminder.decision;

import io.relance.reminder.decision.PositionFacts.ChosenBy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a customer decides which scenario its invoices enter (domain rule 2).
 *
 * @param scenario the customer's own, or null
 * @param category the name of the one that it was given by hand, or null
 * @param categoryScenario the scenario of that category, or null
 * @param history how it has paid; null where no rule would ask
 */
public record CustomerStanding(
    String scenario, String category, String categoryScenario, CustomerHistory history) {

  /** What an invoice enters that has no scenario of its own; empty where nothing is set. */
  public Optional<ScenarioChoice> choice(ReminderRules rules, LocalDate night) {
    return ScenarioChoice.chosen(scenario, ChosenBy.CUSTOMER)
        .or(() -> byCategory(rules, night))
        .or(() -> ScenarioChoice.chosen(rules.defaultScenario(), ChosenBy.DEFAULT));
  }

  /** A category that was given by hand, with or without a scenario, leaves nothing to derive. */
  private Optional<ScenarioChoice> byCategory(ReminderRules rules, LocalDate night) {
    return category == null
        ? rules.derivedCategories().choiceFor(history, night)
        : ScenarioChoice.chosen(categoryScenario, ChosenBy.CATEGORY);
  }

  /** The name of the category that a rule puts the customer into; empty where none does. */
  public Optional<String> derivedCategory(ReminderRules rules, LocalDate night) {
    return category == null
        ? rules.derivedCategories().categoryFor(history, night)
        : Optional.empty();
  }
}
