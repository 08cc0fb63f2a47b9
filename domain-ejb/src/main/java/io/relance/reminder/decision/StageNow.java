package io.relance.reminder.decision;

/** What becomes of a stage that a person wants now. */
public sealed interface StageNow {

  /** It is decided, to be written as a night's decisions are. */
  record Decided(CustomerDecisions decisions) implements StageNow {}

  /**
   * It is not.
   *
   * @param reason what forbids it; {@code CONTACTED_RECENTLY} where the invoice has had a stage on
   *     that day
   */
  record Held(Reason reason) implements StageNow {}
}
