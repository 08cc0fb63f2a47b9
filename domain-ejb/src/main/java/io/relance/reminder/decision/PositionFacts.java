package io.relance.reminder.decision;

import java.time.LocalDate;

/**
 * Where an invoice stands in its scenario.
 *
 * @param scenario code of the scenario chosen at entry
 * @param version the version that the identity {@code waitsAt} was read from
 * @param chosenBy what chose the scenario
 * @param enteredOn the night of entry
 * @param waitsAt identity of the pause (or of the first step of a stage without one) at which it
 *     waits; null when completed
 * @param stagesHad the level reached: how many stages it has had
 * @param stageSequence how many stages were ever decided, withdrawn ones included; part of the key
 *     that keeps a stage from being dispatched twice
 * @param lastStageOn the business date of the last stage, or null before the first
 * @param restartedOn the day of a reminder by hand from which a person lets the pause under way
 *     count, or null
 * @param completed whether the last step is done
 */
public record PositionFacts(
    String scenario,
    int version,
    ChosenBy chosenBy,
    LocalDate enteredOn,
    String waitsAt,
    int stagesHad,
    int stageSequence,
    LocalDate lastStageOn,
    LocalDate restartedOn,
    boolean completed) {

  /**
   * The day from which the next pause counts as from a stage: of the last stage, or of a reminder
   * by hand since. Null before either.
   */
  LocalDate pausesCountFrom() {
    boolean restarted =
        restartedOn != null && (lastStageOn == null || restartedOn.isAfter(lastStageOn));
    return restarted ? restartedOn : lastStageOn;
  }

  /** What chose the scenario, the strongest first. */
  public enum ChosenBy {
    /** The invoice's own. */
    INVOICE,
    /** The customer's own. */
    CUSTOMER,
    /** That of the category which the customer was given. */
    CATEGORY,
    /** That of new customers, which the customer was at entry. */
    NEW_CUSTOMER,
    /** That of loyal customers, which the customer was at entry. */
    LOYAL_CUSTOMER,
    /** The company's. */
    DEFAULT
  }
}
