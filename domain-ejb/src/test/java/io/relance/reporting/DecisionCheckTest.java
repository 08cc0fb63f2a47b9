package io.relance.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.reminder.decision.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionCheckTest {

  @ParameterizedTest
  @EnumSource(
      value = Reason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DUE", "SUPERSEDED", "CUSTOMER_CHANGED", "REJECTED", "NIGHT_UNDONE", "WITHDRAWN"})
  void everyReasonForNothingComesFromACheck(Reason reason) {
    assertThat(DecisionCheck.stoppedBy(reason)).isPresent();
  }

  @Test
  void aStageThatIsDueHasPassedEveryCheck() {
    assertThat(DecisionCheck.stoppedBy(Reason.DUE)).isEmpty();
    assertThat(DecisionCheck.passedBefore(Reason.DUE)).containsExactly(DecisionCheck.values());
  }

  @Test
  void aHoldIsAskedForBeforeThePause() {
    assertThat(DecisionCheck.passedBefore(Reason.PROMISE))
        .contains(DecisionCheck.OVERDUE)
        .doesNotContain(DecisionCheck.NOT_HELD, DecisionCheck.PAUSE_OVER);
    assertThat(DecisionCheck.passedBefore(Reason.PAUSE)).contains(DecisionCheck.NOT_HELD);
  }
}
