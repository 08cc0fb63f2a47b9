package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.InvoiceFixture.days;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static io.relance.reminder.decision.ScenarioFixture.standard;
import static io.relance.scenario.PauseFrom.PREVIOUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.reminder.decision.PositionFacts.ChosenBy;
import org.junit.jupiter.api.Test;

class ScenarioChoiceTest {

  private final CompanyFixture company =
      company(
          standard(),
          scenario("SHORT").pause(10).email("short 1"),
          scenario("SOFT").pause(10).email("soft 1").pause(10).email("soft 2"),
          scenario("STRICT")
              .pause(10)
              .letter("strict 1")
              .pause(10)
              .letter("strict 2")
              .pause(10)
              .letter("strict 3")
              .pause(10)
              .letter("strict 4"));

  private static InvoiceFixture late() {
    return anInvoice().overdueBy(days(60));
  }

  private void assertEnters(CustomerFixture customer, String scenario, ChosenBy by) {
    PositionFacts position = company.decide(customer).position();
    assertThat(position.scenario()).isEqualTo(scenario);
    assertThat(position.chosenBy()).isEqualTo(by);
  }

  @Test
  void theFirstScenarioThatIsSetIsChosenAtEntry() {
    assertEnters(
        aCustomer()
            .withScenario("SOFT")
            .inCategoryWithScenario("SHORT")
            .owing(late().withScenario("STRICT")),
        "STRICT",
        ChosenBy.INVOICE);
    assertEnters(
        aCustomer().withScenario("SOFT").inCategoryWithScenario("SHORT").owing(late()),
        "SOFT",
        ChosenBy.CUSTOMER);
    assertEnters(
        aCustomer().inCategoryWithScenario("SHORT").owing(late()), "SHORT", ChosenBy.CATEGORY);
    assertEnters(aCustomer().owing(late()), "STANDARD", ChosenBy.DEFAULT);
  }

  @Test
  void aScenarioThatIsSetButNotPublishedIsNotPassedOver() {
    InvoiceDecision decision = company.decide(aCustomer().withScenario("DRAFT").owing(late()));

    assertThat(decision.reason()).isEqualTo(Reason.NO_SCENARIO);
    assertThat(decision.position()).isNull();
  }

  @Test
  void theChosenScenarioIsKeptWhenTheCustomersChanges() {
    PositionFacts entered = inScenario("STANDARD").facts();

    assertEnters(
        aCustomer().withScenario("SOFT").owing(late().standingAt(entered)),
        "STANDARD",
        ChosenBy.DEFAULT);
  }

  @Test
  void anInvoiceMovedByHandStandsBehindAsManyStagesAsItHasHad() {
    PositionFacts twoHad =
        inScenario("STANDARD").waitingAt("pause 5").after(2, TONIGHT.minusDays(3)).facts();

    InvoiceDecision decision = company.decide(late().withScenario("STRICT").standingAt(twoHad));

    assertThat(decision.reason()).isEqualTo(Reason.PAUSE);
    assertThat(decision.position().scenario()).isEqualTo("STRICT");
    assertThat(decision.position().chosenBy()).isEqualTo(ChosenBy.INVOICE);
    assertThat(decision.position().waitsAt()).isEqualTo("pause 5");
    assertThat(decision.position().stagesHad()).isEqualTo(2);
    assertThat(decision.position().enteredOn()).isEqualTo(twoHad.enteredOn());
    assertThat(decision.nextOn()).isEqualTo(TONIGHT.plusDays(7));
    assertThat(decision.levelLabel()).isEqualTo("strict 2");
  }

  @Test
  void anIdentityThatACopiedScenarioSharesIsNoPlaceInIt() {
    CompanyFixture copied =
        company(
            scenario("COPY").pause(5).email("e0").pause("wait B", 10, PREVIOUS).email("e1"),
            scenario("STANDARD").pause("wait B", 10, PREVIOUS).email("e1"));
    PositionFacts atFirstPause = inScenario("STANDARD").waitingAt("wait B").facts();

    InvoiceDecision decision = copied.decide(late().withScenario("COPY").standingAt(atFirstPause));

    assertThat(decision.stage().number()).isEqualTo(1);
  }

  @Test
  void anInvoiceMovedToAScenarioWithNoMoreStagesIsCompleted() {
    PositionFacts twoHad =
        inScenario("STANDARD").waitingAt("pause 5").after(2, TONIGHT.minusDays(3)).facts();

    InvoiceDecision decision = company.decide(late().withScenario("SOFT").standingAt(twoHad));

    assertThat(decision.reason()).isEqualTo(Reason.COMPLETED);
    assertThat(decision.position().completed()).isTrue();
    assertThat(decision.position().waitsAt()).isNull();
    assertThat(decision.nextOn()).isNull();
  }

  @Test
  void aCompletedInvoiceMovedToALongerScenarioGoesOn() {
    PositionFacts completed =
        inScenario("STANDARD").after(3, TONIGHT.minusDays(30)).completed().facts();

    InvoiceDecision decision = company.decide(late().withScenario("STRICT").standingAt(completed));

    assertThat(decision.reason()).isEqualTo(Reason.DUE);
    assertThat(decision.stage().number()).isEqualTo(4);
  }

  @Test
  void anInvoiceMovedByHandToADraftWaitsWhereItStands() {
    PositionFacts place = inScenario("STANDARD").facts();

    InvoiceDecision decision = company.decide(late().withScenario("DRAFT").standingAt(place));

    assertThat(decision.reason()).isEqualTo(Reason.NO_SCENARIO);
    assertThat(decision.position()).isEqualTo(place);
  }

  @Test
  void withoutItsOwnScenarioAnInvoiceIsChosenForAgain() {
    PositionFacts own =
        inScenario("STRICT")
            .chosenBy(ChosenBy.INVOICE)
            .waitingAt("pause 3")
            .after(1, TONIGHT.minusDays(2))
            .facts();

    InvoiceDecision decision =
        company.decide(aCustomer().withScenario("SOFT").owing(late().standingAt(own)));

    assertThat(decision.position().scenario()).isEqualTo("SOFT");
    assertThat(decision.position().chosenBy()).isEqualTo(ChosenBy.CUSTOMER);
    assertThat(decision.position().stagesHad()).isEqualTo(1);
    assertThat(decision.position().waitsAt()).isEqualTo("pause 3");
  }

  @Test
  void aPositionWhoseScenarioIsNoLongerPublishedWaitsUntouched() {
    PositionFacts place = inScenario("GONE").facts();

    InvoiceDecision decision = company.decide(late().standingAt(place));

    assertThat(decision.reason()).isEqualTo(Reason.NO_SCENARIO);
    assertThat(decision.position()).isEqualTo(place);
  }
}
