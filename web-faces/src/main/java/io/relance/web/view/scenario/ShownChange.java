package io.relance.web.view.scenario;

import io.relance.scenario.ScenarioDifference.Change;
import io.relance.scenario.StepType;
import java.io.Serializable;
import java.util.List;

/**
 * A change from one version to the next, in the reader's words.
 *
 * @param change null where the scenario as a whole has changed
 * @param type of the step, or null
 * @param place where the step stood and stands, or null
 */
public record ShownChange(
    Change change, StepType type, String title, String place, List<Field> fields)
    implements Serializable {

  /**
   * @param before empty where there was nothing
   * @param rich whether the values are sanitised HTML
   */
  public record Field(String label, String before, String after, boolean rich)
      implements Serializable {}
}
