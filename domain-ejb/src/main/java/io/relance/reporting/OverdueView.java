package io.relance.reporting;

/** A saved view of the overdue invoices: the tabs over the table. */
public enum OverdueView {
  /** All of them. */
  ALL(""),
  /** Those for which the last night decided a stage. */
  REMINDED("p.lastStageOn = :night"),
  /** Those that wait for the end of a pause. */
  PAUSED(
      "p.reason = io.relance.reminder.decision.Reason.PAUSE and p.lastStageOn is distinct from :night"),
  /** Those that a fact holds. */
  HELD("p.decision = io.relance.reminder.decision.DecisionKind.HOLD"),
  /** Those whose scenario has come to its end. */
  COMPLETED("p.state = io.relance.reminder.PositionState.COMPLETED");

  private final String condition;

  OverdueView(String condition) {
    this.condition = condition;
  }

  /** The condition on invoice i, customer c and position p; empty for all. */
  String condition() {
    return condition;
  }
}
