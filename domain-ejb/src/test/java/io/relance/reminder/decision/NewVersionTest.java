package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.InvoiceFixture.days;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static io.relance.scenario.PauseFrom.PREVIOUS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An invoice under way when a newer version of its scenario is published. */
class NewVersionTest {

  private static final PositionFacts WAITS_AT_B =
      inScenario("S").waitingAt("wait B").after(1, TONIGHT.minusDays(2)).facts();

  private static ScenarioFixture newer() {
    return scenario("S").version(2);
  }

  private static InvoiceDecision decide(ScenarioFixture scenario, PositionFacts position) {
    return company(scenario).decide(anInvoice().overdueBy(days(30)).standingAt(position));
  }

  @Test
  void itKeepsItsPlaceByTheIdentityOfThePause() {
    InvoiceDecision decision =
        decide(
            newer()
                .pause("wait A", 10, PREVIOUS)
                .email("A")
                .pause("inserted", 10, PREVIOUS)
                .email("between")
                .pause("wait B", 20, PREVIOUS)
                .email("B"),
            WAITS_AT_B);

    assertThat(decision.position().version()).isEqualTo(2);
    assertThat(decision.position().waitsAt()).isEqualTo("wait B");
    assertThat(decision.position().stagesHad()).isEqualTo(1);
    assertThat(decision.nextOn()).isEqualTo(TONIGHT.plusDays(18));
  }

  @Test
  void aPauseThatBecameTheSecondOfItsStageIsStillItsPlace() {
    InvoiceDecision decision =
        decide(
            newer()
                .pause("wait A", 10, PREVIOUS)
                .email("A")
                .pause("new", 1, PREVIOUS)
                .pause("wait B", 20, PREVIOUS)
                .email("B"),
            WAITS_AT_B);

    assertThat(decision.position().waitsAt()).isEqualTo("new");
    assertThat(decision.nextOn()).isEqualTo(TONIGHT.plusDays(19));
  }

  @Test
  void whereThePauseIsGoneItStandsBehindAsManyStagesAsItHasHad() {
    InvoiceDecision decision =
        decide(
            newer()
                .pause("wait A", 10, PREVIOUS)
                .email("A")
                .pause("other", 20, PREVIOUS)
                .email("C"),
            WAITS_AT_B);

    assertThat(decision.position().waitsAt()).isEqualTo("other");
    assertThat(decision.levelLabel()).isEqualTo("A");
  }

  @Test
  void whereNoStageIsLeftItIsCompleted() {
    InvoiceDecision decision = decide(newer().pause("wait A", 10, PREVIOUS).email("A"), WAITS_AT_B);

    assertThat(decision.reason()).isEqualTo(Reason.COMPLETED);
    assertThat(decision.position().completed()).isTrue();
  }

  @Test
  void aPauseThatIsNowTheFirstCountsFromTheStageThatWas() {
    InvoiceDecision decision = decide(newer().pause("wait B", 20, PREVIOUS).email("B"), WAITS_AT_B);

    assertThat(decision.reason()).isEqualTo(Reason.PAUSE);
    assertThat(decision.nextOn()).isEqualTo(TONIGHT.plusDays(18));
  }

  @Test
  void itWaitsAtAFirstStepByItsIdentity() {
    PositionFacts atFirstStep = inScenario("S").waitingAt("A").facts();

    InvoiceDecision decision =
        decide(newer().pause("wait 0", 90, PREVIOUS).email("0").pause(5).email("A"), atFirstStep);

    assertThat(decision.reason()).isEqualTo(Reason.DUE);
    assertThat(decision.stage().number()).isEqualTo(2);
  }

  @Test
  void aCompletedInvoiceStaysSoWhenStagesAreAdded() {
    PositionFacts completed = inScenario("S").after(1, TONIGHT.minusDays(40)).completed().facts();

    InvoiceDecision decision =
        decide(newer().pause("wait A", 10, PREVIOUS).email("A").pause(20).email("B"), completed);

    assertThat(decision.reason()).isEqualTo(Reason.COMPLETED);
    assertThat(decision.position()).isEqualTo(completed);
  }
}
