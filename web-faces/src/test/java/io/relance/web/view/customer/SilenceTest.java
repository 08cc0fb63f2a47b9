package io.relance.web.view.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.receivable.CustomerType;
import io.relance.reminder.decision.PositionFacts.ChosenBy;
import io.relance.reporting.CustomerLine;
import io.relance.reporting.CustomerScenario;
import io.relance.reporting.Debt;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {

  private static final CustomerScenario PUBLISHED = scenario(true);

  @Test
  void whoOwesNothingIsNotRemindedWhateverElseHolds() {
    assertThat(Silence.of(customer(0, PUBLISHED, true), false)).isEqualTo(Silence.NOTHING_OWED);
  }

  @Test
  void aHoldIsToldBeforeTheSwitchOfTheCompany() {
    assertThat(Silence.of(customer(1, PUBLISHED, true), false)).isEqualTo(Silence.HELD);
    assertThat(Silence.of(customer(1, PUBLISHED, false), false)).isEqualTo(Silence.NOT_ACTIVATED);
  }

  @Test
  void aScenarioThatIsNotPublishedRemindsNobody() {
    assertThat(Silence.of(customer(1, null, false), true)).isEqualTo(Silence.NO_SCENARIO);
    assertThat(Silence.of(customer(1, scenario(false), false), true))
        .isEqualTo(Silence.NO_SCENARIO);
  }

  @Test
  void whereAllIsSetNothingIsDueInTheseDays() {
    assertThat(Silence.of(customer(1, PUBLISHED, false), true)).isEqualTo(Silence.NOTHING_DUE);
  }

  private static CustomerScenario scenario(boolean published) {
    return new CustomerScenario("S", "Standard", published, ChosenBy.DEFAULT);
  }

  private static CustomerLine customer(long invoices, CustomerScenario scenario, boolean held) {
    Money owed = Money.of("10", "EUR");
    return new CustomerLine(
        1,
        "C-1",
        "Kerbrat",
        CustomerType.PROFESSIONAL,
        "fr",
        null,
        false,
        invoices == 0 ? List.of() : List.of(new Debt(owed, invoices, owed, invoices)),
        scenario,
        held);
  }
}
