package io.relance.web.api;

import io.relance.scenario.ScenarioDifference;
import io.relance.scenario.ScenarioDifference.ChangedField;
import io.relance.scenario.ScenarioDifference.ChangedStep;
import java.util.List;

/**
 * What one content of a scenario says otherwise than another.
 *
 * @param fields of the scenario as a whole
 */
public record DifferenceBody(List<Field> fields, List<StepChange> steps) {

  /**
   * @param before as the draft shows it; null where there was nothing
   */
  public record Field(String name, Object before, Object after) {

    static Field of(ChangedField changed) {
      return new Field(
          changed.name(), StepFields.shown(changed.before()), StepFields.shown(changed.after()));
    }
  }

  /**
   * @param change {@code ADDED}, {@code REMOVED}, {@code MOVED} or {@code CHANGED}
   * @param numberBefore null where the step is new
   * @param numberAfter null where it is gone
   */
  public record StepChange(
      String change,
      String id,
      String type,
      String label,
      Integer numberBefore,
      Integer numberAfter,
      List<Field> fields) {

    static StepChange of(ChangedStep changed) {
      return new StepChange(
          changed.change().name(),
          changed.step().id(),
          changed.step().type().name(),
          changed.step().label(),
          changed.numberBefore() == 0 ? null : changed.numberBefore(),
          changed.numberAfter() == 0 ? null : changed.numberAfter(),
          changed.fields().stream().map(Field::of).toList());
    }
  }

  static DifferenceBody of(ScenarioDifference difference) {
    return new DifferenceBody(
        difference.fields().stream().map(Field::of).toList(),
        difference.steps().stream().map(StepChange::of).toList());
  }
}
