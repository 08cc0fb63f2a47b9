package io.relance.reminder.decision;

import io.relance.reminder.decision.PositionFacts.ChosenBy;
import java.time.LocalDate;

/** A position in a scenario that the default chose, before the first stage. */
final class PositionFixture {

  private final String scenario;
  private ChosenBy chosenBy = ChosenBy.DEFAULT;
  private String waitsAt = "pause 1";
  private int stagesHad;
  private LocalDate lastStageOn;
  private LocalDate restartedOn;
  private boolean completed;

  private PositionFixture(String scenario) {
    this.scenario = scenario;
  }

  static PositionFixture inScenario(String code) {
    return new PositionFixture(code);
  }

  PositionFixture chosenBy(ChosenBy by) {
    chosenBy = by;
    return this;
  }

  PositionFixture waitingAt(String identity) {
    waitsAt = identity;
    return this;
  }

  PositionFixture after(int stages, LocalDate lastOn) {
    stagesHad = stages;
    lastStageOn = lastOn;
    return this;
  }

  /** A person lets the pause count from a reminder by hand on this day. */
  PositionFixture restarted(LocalDate on) {
    restartedOn = on;
    return this;
  }

  PositionFixture completed() {
    completed = true;
    waitsAt = null;
    return this;
  }

  PositionFacts facts() {
    return new PositionFacts(
        scenario,
        1,
        chosenBy,
        InvoiceFixture.TONIGHT.minusDays(60),
        waitsAt,
        stagesHad,
        stagesHad,
        lastStageOn,
        restartedOn,
        completed);
  }
}
