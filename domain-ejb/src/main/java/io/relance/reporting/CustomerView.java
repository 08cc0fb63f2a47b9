package io.relance.reporting;

/** The saved views of the list of customers. */
public enum CustomerView {
  ALL(""),
  /** Those that owe something past its due date. */
  OVERDUE(
      """
      exists (select i.id from Invoice i where i.customerId = c.id and i.status in :open
        and i.balanceDue > :tolerance and i.dueDate < :today)"""),
  /** Those to whom nothing is sent. */
  HELD(
      "exists (select h.id from CustomerHold h where h.customerId = c.id and h.releasedOn is null)"),
  /** Those that follow a scenario of their own. */
  OWN_SCENARIO("c.scenario is not null");

  private final String condition;

  CustomerView(String condition) {
    this.condition = condition;
  }

  /** What it asks of a customer {@code c}; empty where nothing. */
  String condition() {
    return condition;
  }
}
