package io.relance.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepIdentitiesTest {

  private static final List<Step> OLD = List.of(pause("p1", 10), call("a1"), pause("p2", 15));

  @Test
  void a_draft_saved_again_without_identities_keeps_them() {
    List<Step> again = List.of(pause(null, 12), call(null), pause(null, 15));
    assertThat(StepIdentities.keep(OLD, again))
        .extracting(Step::id)
        .containsExactly("p1", "a1", "p2");
  }

  @Test
  void an_identity_that_is_given_is_kept_wherever_the_step_moves() {
    List<Step> moved = List.of(call("a1"), pause("p2", 15), pause("p1", 10));
    assertThat(StepIdentities.keep(OLD, moved)).isEqualTo(moved);
  }

  @Test
  void a_step_of_another_type_in_the_same_place_is_a_new_step() {
    List<Step> changed = List.of(call(null), call(null), pause(null, 15), call(null));
    List<Step> kept = StepIdentities.keep(OLD, changed);
    assertThat(kept).extracting(Step::id).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(kept.get(0).id()).isNotIn("p1", "a1", "p2");
    assertThat(kept.get(1).id()).isEqualTo("a1");
    assertThat(kept.get(2).id()).isEqualTo("p2");
  }

  @Test
  void an_identity_is_never_given_twice() {
    List<Step> shifted = List.of(pause(null, 10), call("p1"), pause("a1", 15));
    assertThat(StepIdentities.keep(OLD, shifted))
        .extracting(Step::id)
        .doesNotHaveDuplicates()
        .endsWith("p1", "a1");
  }

  private static Step pause(String id, int days) {
    return new Step.Pause(id, null, days, PauseFrom.PREVIOUS);
  }

  private static Step call(String id) {
    return new Step.Action(id, "Appel", null, 0, null);
  }
}
