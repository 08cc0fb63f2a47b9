package io.relance.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An immutable published version of a scenario, cut into its stages.
 *
 * @param steps all steps in order, pauses included
 * @param stages derived from the steps: {@link #of} makes them
 */
public record PublishedScenario(
    String code,
    int version,
    String label,
    Grouping grouping,
    ScenarioOptions options,
    List<Step> steps,
    List<Stage> stages) {

  public static PublishedScenario of(String code, int version, DraftContent content) {
    return new PublishedScenario(
        code,
        version,
        content.label(),
        content.grouping(),
        content.options(),
        content.steps(),
        stagesOf(content.steps()));
  }

  /**
   * The stage for which an invoice waits that stands at a pause or step. In a version without that
   * step: behind as many stages as it has had.
   *
   * @param waitsAt identity of the pause or step, in this version or an older one
   * @return empty where that is the end
   */
  public Optional<Stage> stageAt(String waitsAt, int stagesHad) {
    return stages.stream()
        .filter(stage -> stage.isMadeOf(waitsAt))
        .findFirst()
        .or(() -> stageBehind(stagesHad));
  }

  /** The stage that follows so many; empty where that is the end. */
  public Optional<Stage> stageBehind(int stagesHad) {
    return stagesHad < stages.size() ? Optional.of(stages.get(stagesHad)) : Optional.empty();
  }

  private static List<Stage> stagesOf(List<Step> steps) {
    List<Stage> stages = new ArrayList<>();
    List<Step.Pause> pauses = new ArrayList<>();
    List<Stage.Numbered> together = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step instanceof Step.Pause pause) {
        if (!together.isEmpty()) {
          stages.add(new Stage(stages.size() + 1, pauses, together));
          pauses.clear();
          together.clear();
        }
        pauses.add(pause);
      } else {
        together.add(new Stage.Numbered(i + 1, step));
      }
    }
    if (!together.isEmpty()) {
      stages.add(new Stage(stages.size() + 1, pauses, together));
    }
    return List.copyOf(stages);
  }
}
