package io.relance.web.view.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.scenario.PauseFrom;
import io.relance.scenario.Step;
import io.relance.time.SendingWindow;
import io.relance.web.view.scenario.Walk.State;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WalkTest {

  private final Walk walk =
      new Walk(
          List.of(
              new Step.Pause("p1", null, 10, PauseFrom.DUE_DATE),
              new Step.Email("e1", null, "Rappel", "", "finance", null, SendingWindow.DEFAULT),
              new Step.Pause("p2", null, 7, PauseFrom.PREVIOUS),
              new Step.Action("a1", null, null, 0, null)));

  @Test
  void itBeginsBehindTheFirstPauses() {
    assertThat(walk.step().id()).isEqualTo("e1");
    assertThat(walk.begun()).isFalse();
    assertThat(states()).containsExactly(State.DONE, State.CURRENT, State.AHEAD, State.AHEAD);
  }

  @Test
  void aStepThatIsDoneMakesWayForTheNextOne() {
    walk.done("Envoyé.");

    assertThat(walk.step().id()).isEqualTo("a1");
    assertThat(walk.begun()).isTrue();
    assertThat(walk.toldOf(1)).isEqualTo("Envoyé.");
    assertThat(states()).containsExactly(State.DONE, State.DONE, State.DONE, State.CURRENT);
  }

  @Test
  void aStepThatCouldNotBeDoneStaysOfferedWithTheReason() {
    walk.refused("Tout est arrêté.");

    assertThat(walk.step().id()).isEqualTo("e1");
    assertThat(walk.begun()).isFalse();
    assertThat(walk.toldOf(1)).isEqualTo("Tout est arrêté.");

    walk.done("Envoyé.");

    assertThat(walk.toldOf(1)).isEqualTo("Envoyé.");
  }

  @Test
  void whoOnlySkipsHasSimulatedNothing() {
    walk.skip();
    walk.skip();

    assertThat(walk.ended()).isTrue();
    assertThat(walk.begun()).isFalse();
    assertThat(states()).containsExactly(State.DONE, State.SKIPPED, State.DONE, State.SKIPPED);
  }

  @Test
  void startingAgainForgetsWhatWasDone() {
    walk.done("Envoyé.");
    walk.done("Créée.");

    walk.restart();

    assertThat(walk.step().id()).isEqualTo("e1");
    assertThat(walk.begun()).isFalse();
    assertThat(walk.toldOf(1)).isNull();
  }

  @Test
  void aScenarioWithoutStepsEndsAtOnce() {
    assertThat(new Walk(List.of()).ended()).isTrue();
  }

  private List<State> states() {
    return IntStream.range(0, 4).mapToObj(walk::stateOf).toList();
  }
}
