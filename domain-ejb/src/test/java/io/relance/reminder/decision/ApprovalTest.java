package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.InvoiceFixture.days;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalTest {

  private static ScenarioFixture twoLevels() {
    return scenario("S").pause(5).email("e1").pause(10).email("e2").letter("l2");
  }

  private static InvoiceFixture beforeTheSecondLevel() {
    return anInvoice()
        .overdueBy(days(30))
        .standingAt(inScenario("S").waitingAt("pause 3").after(1, TONIGHT.minusDays(12)).facts());
  }

  private static CustomerDecisions decide(ScenarioFixture scenario, InvoiceFixture... invoices) {
    return company(scenario).decide(aCustomer().owing(invoices), TONIGHT);
  }

  @Test
  void nothingIsProposedWhereNobodyAsksForIt() {
    assertThat(decide(twoLevels(), anInvoice()).messages()).noneMatch(DecidedMessage::proposed);
  }

  @ParameterizedTest
  @CsvSource({"5000.00, EUR, false", "5000.01, EUR, true", "9000.00, CHF, false"})
  void aMessageThatClaimsMoreThanTheLimitOfItsCurrencyIsProposed(
      String balance, String currency, boolean proposed) {
    ScenarioFixture scenario = twoLevels().approvedAbove(Money.of("5000.00", "EUR"));

    assertThat(decide(scenario, anInvoice().owing(balance).in(currency)).messages())
        .extracting(DecidedMessage::proposed)
        .containsExactly(proposed);
  }

  @Test
  void theSumOfAMessageForTheCustomerCounts() {
    ScenarioFixture scenario = twoLevels().perCustomer().approvedAbove(Money.of("150", "EUR"));

    assertThat(decide(scenario, anInvoice().numbered(1), anInvoice().numbered(2)).messages())
        .extracting(DecidedMessage::proposed)
        .containsExactly(true);
  }

  @Test
  void fromAStepOnEveryMessageIsProposed() {
    assertThat(decide(twoLevels().approvedFrom(3), anInvoice()).messages())
        .extracting(DecidedMessage::proposed)
        .containsExactly(false);
    assertThat(decide(twoLevels().approvedFrom(3), beforeTheSecondLevel()).messages())
        .extracting(DecidedMessage::proposed)
        .containsExactly(true, true);
    assertThat(decide(twoLevels().approvedFrom(5), beforeTheSecondLevel()).messages())
        .extracting(DecidedMessage::proposed)
        .containsExactly(false, true);
  }

  @Test
  void anInvoiceWhoseMessageIsProposedMovesOnLikeEveryOther() {
    InvoiceDecision decided = decide(twoLevels().approvedFrom(1), anInvoice()).decisions().get(0);

    assertThat(decided.reason()).isEqualTo(Reason.DUE);
    assertThat(decided.position().stagesHad()).isEqualTo(1);
  }
}
