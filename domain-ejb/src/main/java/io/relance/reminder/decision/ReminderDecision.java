package io.relance.reminder.decision;

import java.time.LocalDate;

/** The one pure function of Relance: what becomes of a customer's invoices on one business date. */
@SuppressWarnings("UnusedVariable")
public final class ReminderDecision {

  private final ReminderRules rules;
  private final ScenarioCatalogue scenarios;
  private final MessageValues values;

  public ReminderDecision(ReminderRules rules, ScenarioCatalogue scenarios, MessageValues values) {
    this.rules = rules;
    this.scenarios = scenarios;
    this.values = values;
  }

  /**
   * Decides for one customer. The same arguments give the same decisions, in whatever order the
   * invoices stand.
   */
  public CustomerDecisions decide(CustomerFacts customer, LocalDate businessDate) {
    throw new UnsupportedOperationException();
  }
}
