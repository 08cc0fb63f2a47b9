package io.relance.web.view.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.scenario.Approval;
import io.relance.scenario.ScenarioOptions;
import io.relance.web.view.scenario.DraftLimits.Row;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftLimitsTest {

  private static final ScenarioOptions OPTIONS =
      new ScenarioOptions(
          List.of(Money.of("50.00", "EUR")), new Approval(List.of(Money.of("900.00", "CHF")), 4));

  @Test
  void whatADraftIsSetToIsShownAndKeptAsItIs() {
    DraftLimits limits = DraftLimits.of(OPTIONS);

    assertThat(limits.getRows()).extracting(Row::getCurrency).containsExactly("CHF", "EUR");
    assertThat(limits.getApprovalFrom()).isEqualTo(4);
    assertThat(limits.options()).isEqualTo(OPTIONS);
  }

  @Test
  void nothingSetIsNoLimit() {
    DraftLimits limits = DraftLimits.of(ScenarioOptions.NONE);

    assertThat(limits.getRows()).extracting(Row::getCurrency).containsExactly("EUR");
    assertThat(limits.options()).isEqualTo(ScenarioOptions.NONE);
  }

  @Test
  void aMinimumOfNothingIsNoneButEverythingMayNeedApproval() {
    DraftLimits limits = DraftLimits.of(ScenarioOptions.NONE);
    limits.getRows().get(0).setMinimum(BigDecimal.ZERO);
    limits.getRows().get(0).setApprovalAbove(BigDecimal.ZERO);

    assertThat(limits.options().minimums()).isEmpty();
    assertThat(limits.options().approval().above()).containsExactly(Money.of("0", "EUR"));
  }

  @Test
  void anotherCurrencyHasARowOnce() {
    DraftLimits limits = DraftLimits.of(ScenarioOptions.NONE);
    limits.setAdded("USD");
    limits.add();
    limits.setAdded("USD");
    limits.add();

    assertThat(limits.getRows()).extracting(Row::getCurrency).containsExactly("EUR", "USD");
    assertThat(limits.getOthers()).contains("CHF").doesNotContain("EUR", "USD");
  }
}
