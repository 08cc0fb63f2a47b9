package io.relance.web.view.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.scenario.PauseFrom;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepListTest {

  private static final Step FIRST = new Step.Pause("first", null, 10, PauseFrom.DUE_DATE);
  private static final Step SECOND = new Step.Action("second", "Appel", null, 0, null);
  private static final Step ELSEWHERE = new Step.Pause("first", null, 3, PauseFrom.PREVIOUS);

  private final StepList steps = new StepList();

  StepListTest() {
    steps.open(List.of(FIRST, SECOND));
  }

  @Test
  void aCopyOfAStepElsewhereIsANewStepHere() {
    steps.insert(1, List.of(ELSEWHERE));

    Step copy = steps.steps().get(1);
    assertThat(copy.id()).isNotNull().isNotEqualTo("first");
    assertThat(copy.identified("first")).isEqualTo(ELSEWHERE);
    assertThat(steps.placeOf("first")).isZero();
  }

  @Test
  void aStepHasItsIdentityBeforeItIsSaved() {
    StepForm fresh = steps.insert(2, StepType.EMAIL);

    assertThat(steps.placeOf(fresh.getId())).isEqualTo(2);
  }

  @Test
  void aDuplicateStandsBehindItsModelAsANewStep() {
    steps.duplicate(0);

    assertThat(steps.steps().get(0)).isEqualTo(FIRST);
    assertThat(steps.steps().get(1).id()).isNotEqualTo("first");
    assertThat(steps.steps().get(1).identified("first")).isEqualTo(FIRST);
  }

  @Test
  void whatCouldNotBeSavedIsUndoneOnThePageAsWhatWas() {
    steps.remove(0);
    steps.changed(steps.steps());

    steps.undo();

    assertThat(steps.steps()).containsExactly(FIRST, SECOND);
    assertThat(steps.canRedo()).isTrue();
  }
}
