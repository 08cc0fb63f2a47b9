package io.relance.reminder.decision;

import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Stage;
import io.relance.scenario.StepType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an invoice stands in the newest published version of its scenario.
 *
 * @param position what is to be recorded of it
 * @param next the stage that it waits for, or null once the last is done
 */
record Place(PublishedScenario scenario, PositionFacts position, Stage next) {

  /**
   * The place of an invoice, or the one that it would enter on the night. Empty where no scenario
   * is set, or the one that is set is not published.
   */
  static Optional<Place> of(
      CustomerFacts customer,
      InvoiceFacts invoice,
      LocalDate night,
      ReminderRules rules,
      ScenarioCatalogue catalogue) {
    return ScenarioChoice.of(customer, invoice, rules, night)
        .flatMap(
            choice ->
                catalogue
                    .find(choice.code())
                    .filter(scenario -> !scenario.stages().isEmpty())
                    .map(scenario -> in(scenario, choice, invoice.position(), night)));
  }

  /** The place that is recorded, read in the newest version; empty where none is or was. */
  static Optional<Place> recorded(InvoiceFacts invoice, ScenarioCatalogue catalogue) {
    return Optional.ofNullable(invoice.position())
        .flatMap(
            stood ->
                catalogue
                    .find(stood.scenario())
                    .map(scenario -> new Place(scenario, stood, nextStage(scenario, stood))));
  }

  private static Place in(
      PublishedScenario scenario, ScenarioChoice choice, PositionFacts stood, LocalDate night) {
    if (stood == null) {
      return new Place(scenario, entering(scenario, choice, night), scenario.stages().get(0));
    }
    Stage next = nextStage(scenario, stood);
    PositionFacts stands =
        new PositionFacts(
            scenario.code(),
            scenario.version(),
            choice.by(),
            stood.enteredOn(),
            next == null ? null : next.waitsAt(),
            stood.stagesHad(),
            stood.stageSequence(),
            stood.lastStageOn(),
            stood.restartedOn(),
            next == null);
    return new Place(scenario, stands, next);
  }

  private static PositionFacts entering(
      PublishedScenario scenario, ScenarioChoice choice, LocalDate night) {
    return new PositionFacts(
        scenario.code(),
        scenario.version(),
        choice.by(),
        night,
        scenario.stages().get(0).waitsAt(),
        0,
        0,
        null,
        null,
        false);
  }

  /**
   * The stage at whose pause or step the position waits. In a version or scenario without that
   * step: behind as many stages as it has had. Null where that is the end.
   */
  private static Stage nextStage(PublishedScenario scenario, PositionFacts stood) {
    boolean sameScenario = scenario.code().equals(stood.scenario());
    if (sameScenario && stood.completed()) {
      return null;
    }
    boolean knowsItsPlace = sameScenario && stood.waitsAt() != null;
    return (knowsItsPlace
            ? scenario.stageAt(stood.waitsAt(), stood.stagesHad())
            : scenario.stageBehind(stood.stagesHad()))
        .orElse(null);
  }

  boolean isCompleted() {
    return next == null;
  }

  /** The place at a later stage, those before it being passed over. */
  Place at(int stageNumber) {
    Stage stage = scenario.stages().get(stageNumber - 1);
    PositionFacts moved =
        new PositionFacts(
            position.scenario(),
            position.version(),
            position.chosenBy(),
            position.enteredOn(),
            stage.waitsAt(),
            Math.max(position.stagesHad(), stageNumber - 1),
            position.stageSequence(),
            position.lastStageOn(),
            position.restartedOn(),
            false);
    return new Place(scenario, moved, stage);
  }

  /** The place after the next stage, decided on the night. */
  Place afterStage(LocalDate night) {
    Stage following = scenario.stageBehind(next.number()).orElse(null);
    PositionFacts moved =
        new PositionFacts(
            position.scenario(),
            position.version(),
            position.chosenBy(),
            position.enteredOn(),
            following == null ? null : following.waitsAt(),
            position.stagesHad() + 1,
            position.stageSequence() + 1,
            night,
            null,
            following == null);
    return new Place(scenario, moved, following);
  }

  /** The type of the first step of the next stage, or null when completed. */
  StepType nextType() {
    return next == null ? null : next.steps().get(0).step().type();
  }

  /** The name of the level reached, or null before the first stage. */
  String levelLabel() {
    int reached = next == null ? scenario.stages().size() : next.number() - 1;
    return position.stagesHad() == 0 || reached == 0
        ? null
        : scenario.stages().get(reached - 1).label();
  }
}
