package io.relance.scenario;

import java.util.ArrayList;
import java.util.List;

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
    List<Step> steps,
    List<Stage> stages) {

  public static PublishedScenario of(
      String code, int version, String label, Grouping grouping, List<Step> steps) {
    return new PublishedScenario(
        code, version, label, grouping, List.copyOf(steps), stagesOf(steps));
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
