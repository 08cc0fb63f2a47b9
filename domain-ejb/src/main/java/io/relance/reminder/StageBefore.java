package io.relance.reminder;

import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Stage;
import io.relance.scenario.StepType;
import java.util.Optional;

/**
 * Where an invoice stands again when the stage that it has had last is taken back.
 *
 * @param waitsAt identity of the pause or step at which the stage begins
 * @param firstStep the type of the stage's first step, or null where the scenario has it no more
 * @param level name of the level reached before it, or null
 */
public record StageBefore(String waitsAt, StepType firstStep, String level) {

  /**
   * @param newest the position's scenario as it is published now; empty where it is no more
   * @param step identity of one of the steps of the stage that is taken back
   */
  public static StageBefore of(
      Optional<PublishedScenario> newest, ScenarioPosition position, String step) {
    Optional<Stage> stage =
        newest.flatMap(
            scenario -> scenario.stages().stream().filter(one -> one.isMadeOf(step)).findFirst());
    return new StageBefore(
        stage.map(Stage::waitsAt).orElse(step),
        stage.map(had -> had.steps().get(0).step().type()).orElse(null),
        newest.map(scenario -> level(scenario, position.stagesHad() - 1)).orElse(null));
  }

  private static String level(PublishedScenario scenario, int reached) {
    return reached < 1 || reached > scenario.stages().size()
        ? null
        : scenario.stages().get(reached - 1).label();
  }
}
