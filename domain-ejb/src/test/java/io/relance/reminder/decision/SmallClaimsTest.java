package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.InvoiceFixture.days;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallClaimsTest {

  private static final Money FIFTY = Money.of("50.00", "EUR");

  private static ScenarioFixture worthFifty() {
    return scenario("S").pause(5).email("e1").pause(10).email("e2").claimingAtLeast(FIFTY);
  }

  private static ScenarioFixture grouped() {
    return worthFifty().perCustomer();
  }

  private static CustomerDecisions decide(ScenarioFixture scenario, CustomerFixture customer) {
    return company(scenario).decide(customer, TONIGHT);
  }

  private static InvoiceDecision only(ScenarioFixture scenario, InvoiceFixture invoice) {
    return decide(scenario, aCustomer().owing(invoice)).decisions().get(0);
  }

  @ParameterizedTest
  @CsvSource({"49.99, EUR, BELOW_MINIMUM", "50.00, EUR, DUE", "1.01, CHF, DUE"})
  void anInvoiceOfLessThanTheMinimumOfItsCurrencyWaits(
      String balance, String currency, Reason reason) {
    assertThat(only(worthFifty(), anInvoice().owing(balance).in(currency)).reason())
        .isEqualTo(reason);
  }

  @Test
  void itKeepsItsPlaceAndTheDayOnWhichItWasDue() {
    InvoiceDecision waiting =
        only(
            worthFifty(),
            anInvoice()
                .overdueBy(days(40))
                .owing("20.00")
                .standingAt(
                    inScenario("S").waitingAt("pause 3").after(1, TONIGHT.minusDays(15)).facts()));

    assertThat(waiting.kind()).isEqualTo(DecisionKind.WAIT);
    assertThat(waiting.stage()).isNull();
    assertThat(waiting.position()).isEqualTo(waiting.invoice().position());
    assertThat(waiting.nextOn()).isEqualTo(TONIGHT.minusDays(5));
    assertThat(waiting.levelLabel()).isEqualTo("e1");
  }

  @Test
  void aPauseIsToldBeforeTheMinimumAndAHoldBeforeBoth() {
    assertThat(only(worthFifty(), anInvoice().overdueBy(days(2)).owing("20.00")).reason())
        .isEqualTo(Reason.PAUSE);
    assertThat(only(worthFifty(), anInvoice().disputed().owing("20.00")).reason())
        .isEqualTo(Reason.DISPUTE);
  }

  @Test
  void invoicesOfOneMessageReachTheMinimumTogether() {
    CustomerDecisions together =
        decide(
            grouped(),
            aCustomer()
                .owing(
                    anInvoice().numbered(1).owing("30.00"),
                    anInvoice().numbered(2).owing("20.00")));

    assertThat(together.decisions()).allMatch(one -> one.reason() == Reason.DUE);
    assertThat(together.messages()).singleElement().matches(one -> one.about().size() == 2);
  }

  @Test
  void invoicesOfTwoCurrenciesDoNot() {
    CustomerDecisions apart =
        decide(
            grouped(),
            aCustomer()
                .owing(
                    anInvoice().numbered(1).owing("30.00"),
                    anInvoice().numbered(2).owing("30.00").in("CHF")));

    assertThat(apart.decisions())
        .extracting(one -> one.invoice().number(), InvoiceDecision::reason)
        .containsExactly(tuple("FA-1", Reason.BELOW_MINIMUM), tuple("FA-2", Reason.DUE));
  }

  @Test
  void whatIsOpenInTheCustomersFavourIsTakenOff() {
    CustomerDecisions netted =
        decide(grouped(), aCustomer().inFavour(Money.of("50.01", "EUR")).owing(anInvoice()));

    assertThat(netted.decisions().get(0).reason()).isEqualTo(Reason.BELOW_MINIMUM);
    assertThat(netted.messages()).isEmpty();
  }

  @Test
  void invoicesThatCreditsCoverAreWithinTheTolerance() {
    assertThat(
            decide(
                    scenario("S").perCustomer().pause(5).email("e1"),
                    aCustomer()
                        .inFavour(Money.of("60", "EUR"), Money.of("39", "EUR"))
                        .owing(anInvoice()))
                .decisions()
                .get(0)
                .reason())
        .isEqualTo(Reason.BELOW_TOLERANCE);
  }

  @Test
  void aMessageForOneInvoiceTakesNothingOff() {
    assertThat(
            decide(worthFifty(), aCustomer().inFavour(Money.of("99.00", "EUR")).owing(anInvoice()))
                .messages())
        .hasSize(1);
  }

  @Test
  void creditsInAnotherCurrencyAreLeftAlone() {
    assertThat(
            decide(grouped(), aCustomer().inFavour(Money.of("99.00", "CHF")).owing(anInvoice()))
                .messages())
        .hasSize(1);
  }

  @Test
  void aCommunicationThatClaimsTooLittleByItselfIsLeftOutOfItsStage() {
    ScenarioFixture scenario =
        scenario("S")
            .perCustomer()
            .pause(5)
            .email("e1")
            .pause(10)
            .email("e2")
            .sms("s2")
            .claimingAtLeast(FIFTY);
    InvoiceFixture second =
        anInvoice()
            .numbered(2)
            .overdueBy(days(30))
            .owing("20.00")
            .standingAt(
                inScenario("S").waitingAt("pause 3").after(1, TONIGHT.minusDays(12)).facts());

    CustomerDecisions decided =
        decide(scenario, aCustomer().owing(anInvoice().numbered(1).owing("40.00"), second));

    assertThat(decided.messages()).extracting(one -> one.step().id()).containsExactly("e2");
    assertThat(decided.decisions().get(0).stage().leftOut())
        .extracting(left -> left.step().id(), InvoiceDecision.LeftOut::reason)
        .containsExactly(tuple("s2", Reason.BELOW_MINIMUM));
  }

  @Test
  void tasksWaitWithTheMessagesBesideThem() {
    ScenarioFixture scenario =
        scenario("S").pause(5).email("e1").action("call").claimingAtLeast(FIFTY);

    assertThat(only(scenario, anInvoice().owing("20.00")).stage()).isNull();
  }

  @Test
  void aStageOfTasksAloneGoesByTheInvoiceItself() {
    ScenarioFixture scenario = scenario("S").pause(5).action("call").claimingAtLeast(FIFTY);

    assertThat(only(scenario, anInvoice().owing("49.00")).reason()).isEqualTo(Reason.BELOW_MINIMUM);
    assertThat(only(scenario, anInvoice().owing("51.00")).kind()).isEqualTo(DecisionKind.TASK);
  }

  @Test
  void whatIsLeftOfAMessageIsLookedAtAgainBeforeItLeaves() {
    CompanyFixture company = company(grouped());
    CustomerFacts customer = aCustomer().inFavour(Money.of("10.00", "EUR")).facts();
    ReminderDecision decision = company.decision();

    assertThat(
            decision.tooLittle(
                grouped().version(),
                Claimed.of(customer, List.of(anInvoice().owing("60.00").facts()), true)))
        .isEmpty();
    assertThat(
            decision.tooLittle(
                grouped().version(),
                Claimed.of(customer, List.of(anInvoice().owing("59.99").facts()), true)))
        .contains(Reason.BELOW_MINIMUM);
  }
}
