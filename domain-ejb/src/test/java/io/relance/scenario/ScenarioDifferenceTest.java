package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.money.Money;
import io.relance.scenario.ScenarioDifference.Change;
import io.relance.scenario.ScenarioDifference.ChangedField;
import io.relance.scenario.ScenarioDifference.ChangedStep;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioDifferenceTest {

  private static final List<Step> BEFORE =
      List.of(pause("p1", 10), call("a1", "Call"), pause("p2", 15), call("a2", "Call again"));

  @Test
  void what_says_the_same_does_not_differ() {
    assertThat(difference(BEFORE).isNone()).isTrue();
  }

  @Test
  void a_step_that_says_something_else_tells_what_it_said() {
    List<ChangedStep> steps =
        difference(pause("p1", 12), BEFORE.get(1), BEFORE.get(2), BEFORE.get(3)).steps();
    assertThat(steps).hasSize(1);
    assertThat(steps.get(0).change()).isEqualTo(Change.CHANGED);
    assertThat(steps.get(0).fields()).containsExactly(new ChangedField("days", 10, 12));
  }

  @Test
  void new_and_removed_steps_stand_where_they_are_and_were() {
    List<ChangedStep> steps =
        difference(BEFORE.get(0), call("new", "Visit"), BEFORE.get(2), BEFORE.get(3)).steps();
    assertThat(steps)
        .extracting(
            ChangedStep::change,
            step -> step.step().id(),
            ChangedStep::numberBefore,
            ChangedStep::numberAfter)
        .containsExactly(tuple(Change.ADDED, "new", 0, 2), tuple(Change.REMOVED, "a1", 2, 0));
  }

  @Test
  void of_steps_in_another_order_as_few_as_possible_were_moved() {
    List<ChangedStep> steps =
        difference(BEFORE.get(3), BEFORE.get(0), BEFORE.get(1), BEFORE.get(2)).steps();
    assertThat(steps)
        .extracting(
            ChangedStep::change,
            step -> step.step().id(),
            ChangedStep::numberBefore,
            ChangedStep::numberAfter)
        .containsExactly(tuple(Change.MOVED, "a2", 4, 1));
  }

  @Test
  void the_scenario_itself_may_have_changed_its_name_and_grouping() {
    ScenarioDifference difference =
        ScenarioDifference.of(
            new DraftContent("Old", Grouping.PER_INVOICE, BEFORE),
            new DraftContent("New", Grouping.PER_CUSTOMER, BEFORE));
    assertThat(difference.fields())
        .containsExactly(
            new ChangedField("label", "Old", "New"),
            new ChangedField("grouping", Grouping.PER_INVOICE, Grouping.PER_CUSTOMER));
    assertThat(difference.steps()).isEmpty();
  }

  @Test
  void its_options_may_have_changed() {
    ScenarioOptions options =
        new ScenarioOptions(
            List.of(Money.of("30.00", "EUR")), new Approval(List.of(Money.of("1", "CHF")), 2));
    ScenarioDifference difference =
        ScenarioDifference.of(
            new DraftContent("Same", Grouping.PER_INVOICE, BEFORE),
            new DraftContent("Same", Grouping.PER_INVOICE, BEFORE, options));
    assertThat(difference.fields())
        .containsExactly(
            new ChangedField("minimums", List.of(), options.minimums()),
            new ChangedField("approval.above", List.of(), options.approval().above()),
            new ChangedField("approval.fromStep", null, 2));
  }

  private static ScenarioDifference difference(Step... after) {
    return difference(List.of(after));
  }

  private static ScenarioDifference difference(List<Step> after) {
    return ScenarioDifference.of(
        new DraftContent("Standard", Grouping.PER_INVOICE, BEFORE),
        new DraftContent("Standard", Grouping.PER_INVOICE, after));
  }

  private static Step pause(String id, int days) {
    return new Step.Pause(id, null, days, PauseFrom.PREVIOUS);
  }

  private static Step call(String id, String label) {
    return new Step.Action(id, label, null, 0, null);
  }
}
