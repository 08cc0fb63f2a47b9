package io.relance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void aFirstNightRunsForTodayOrAnyDateBefore() {
    StartRules rules = new StartRules(TODAY, Optional.empty());

    assertThat(rules.refusal(TODAY)).isEmpty();
    assertThat(rules.refusal(TODAY.minusYears(1))).isEmpty();
  }

  @Test
  void aDateThatIsYetToComeIsRefused() {
    StartRules rules = new StartRules(TODAY, Optional.empty());

    assertThat(rules.refusal(TODAY.plusDays(1)))
        .contains(JobAnswer.Refused.because(JobRefusal.LATER_THAN_TODAY, TODAY));
  }

  @Test
  void aDateBeforeTheNewestThatRanIsRefused() {
    StartRules rules = new StartRules(TODAY, Optional.of(TODAY.minusDays(1)));

    assertThat(rules.refusal(TODAY.minusDays(2)))
        .contains(JobAnswer.Refused.because(JobRefusal.BEFORE_NEWEST, TODAY.minusDays(1)));
  }

  @Test
  void aDateThatRanAlreadyMayRunAgain() {
    StartRules rules = new StartRules(TODAY, Optional.of(TODAY));

    assertThat(rules.refusal(TODAY)).isEmpty();
  }
}
