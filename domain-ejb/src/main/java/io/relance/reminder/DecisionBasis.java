package io.relance.reminder;

import io.relance.reminder.decision.MessageValues;
import io.relance.reminder.decision.ReminderDecision;
import io.relance.reminder.decision.ReminderRules;
import io.relance.reminder.decision.ScenarioCatalogue;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Stage;
import java.time.LocalDate;

/** What decisions are made by, as it was set and published at one moment. */
public record DecisionBasis(
    ReminderRules rules, ScenarioCatalogue scenarios, MessageValues values) {

  public ReminderDecision decision() {
    return new ReminderDecision(rules, scenarios, values);
  }

  /** The same basis, were reminders activated. */
  public DecisionBasis asIfActivated() {
    return new DecisionBasis(rules.activated(), scenarios, values);
  }

  /** The same basis, were a version of a scenario published in place of its newest one, if any. */
  public DecisionBasis asIfPublished(PublishedScenario version) {
    return new DecisionBasis(rules, scenarios.with(version), values);
  }

  /**
   * The last due date that a night has to look at: the day before, or as many days ahead as the
   * boldest courtesy reminder.
   */
  public LocalDate lastDueDate(LocalDate businessDate) {
    int lead =
        scenarios.published().values().stream().mapToInt(DecisionBasis::leadOf).max().orElse(0);
    return lead > 0 ? businessDate.plusDays(lead) : businessDate.minusDays(1);
  }

  private static int leadOf(PublishedScenario scenario) {
    return scenario.stages().stream()
        .limit(1)
        .map(Stage::pauses)
        .flatMap(pauses -> pauses.stream().limit(1))
        .mapToInt(pause -> -pause.days())
        .findFirst()
        .orElse(0);
  }
}
