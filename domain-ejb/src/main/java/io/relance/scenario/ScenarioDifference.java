package io.relance.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one content of a scenario says otherwise than another. Steps are told apart by their
 * identity, so that one that was moved or renamed is still the same.
 *
 * @param fields what is said of the scenario as a whole, where it differs
 * @param steps in the order of the later content; those that are gone stand where they were
 */
public record ScenarioDifference(List<ChangedField> fields, List<ChangedStep> steps) {

  public ScenarioDifference {
    fields = List.copyOf(fields);
    steps = List.copyOf(steps);
  }

  /** What became of a step. */
  public enum Change {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It stands elsewhere among the steps that both have; it may say other things as well. */
    MOVED,
    /** It stands where it was, and says other things. */
    CHANGED
  }

  /**
   * @param name as in the contract, such as {@code subject}
   * @param before null where there was none
   * @param after null where there is none any more
   */
  public record ChangedField(String name, Object before, Object after) {}

  /**
   * @param step as it is now, or was where it is gone
   * @param numberBefore its number then, counted from 1; 0 where it is new
   * @param numberAfter its number now; 0 where it is gone
   * @param fields what differs; of a step that is new or gone, nothing
   */
  public record ChangedStep(
      Change change, Step step, int numberBefore, int numberAfter, List<ChangedField> fields) {

    public ChangedStep {
      fields = List.copyOf(fields);
    }
  }

  public static ScenarioDifference of(DraftContent before, DraftContent after) {
    return new ScenarioDifference(
        ScenarioComparison.differing(valuesOf(before), valuesOf(after)),
        new ScenarioComparison(before, after).steps());
  }

  public boolean isNone() {
    return fields.isEmpty() && steps.isEmpty();
  }

  private static Map<String, Object> valuesOf(DraftContent content) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("label", content.label());
    values.put("grouping", content.grouping());
    values.put("minimums", content.options().minimums());
    values.put("approval.above", content.options().approval().above());
    values.put("approval.fromStep", content.options().approval().fromStep());
    return values;
  }
}
