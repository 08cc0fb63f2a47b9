package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static io.relance.reminder.decision.ScenarioFixture.standard;
import static io.relance.scenario.PauseFrom.END_OF_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.reminder.decision.Nights.Decided;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whole stories, night after night. */
class TimelineTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);

  private static LocalDate september(int day) {
    return LocalDate.of(2026, 9, day);
  }

  private static LocalDate october(int day) {
    return LocalDate.of(2026, 10, day);
  }

  private static LocalDate november(int day) {
    return LocalDate.of(2026, 11, day);
  }

  private static InvoiceFixture dueOnFirstSeptember() {
    return anInvoice().dueOn(DUE);
  }

  private static Nights standardNights() {
    return Nights.of(company(standard()), aCustomer().owing(dueOnFirstSeptember()));
  }

  @Test
  void withANightEveryDayEachStageComesWhenItsPauseEnds() {
    Nights nights = standardNights().daily(september(1), october(31));

    assertThat(nights.history())
        .containsExactly(
            new Decided(september(11), "FA-1", "e-mail 1"),
            new Decided(september(26), "FA-1", "e-mail 2"),
            new Decided(october(3), "FA-1", "action"));
  }

  @Test
  void theActionIsDatedTheDayThatCreatesIt() {
    Nights nights = standardNights().daily(september(1), october(2));

    InvoiceDecision action = nights.run(october(3)).decisions().get(0);

    assertThat(action.stage().tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.dueOn()).isEqualTo(october(3)));
  }

  @Test
  void nightsThatDidNotRunShiftTheStagesAfterThem() {
    Nights nights =
        standardNights().daily(september(1), september(10)).daily(september(14), october(31));

    assertThat(nights.history())
        .containsExactly(
            new Decided(september(14), "FA-1", "e-mail 1"),
            new Decided(september(29), "FA-1", "e-mail 2"),
            new Decided(october(6), "FA-1", "action"));
  }

  @Test
  void aDisputeHoldsTheStageAndTheNextPauseCountsFromTheDayItCame() {
    Nights nights =
        standardNights()
            .daily(september(1), september(19))
            .then(known -> dueOnFirstSeptember().disputed().standingAt(known.position()).facts())
            .daily(september(20), september(30))
            .then(
                known ->
                    dueOnFirstSeptember()
                        .disputedUntil(september(30))
                        .standingAt(known.position())
                        .facts())
            .daily(october(1), october(31));

    assertThat(nights.history())
        .containsExactly(
            new Decided(september(11), "FA-1", "e-mail 1"),
            new Decided(october(1), "FA-1", "e-mail 2"),
            new Decided(october(8), "FA-1", "action"));
  }

  @Test
  void afterACourtesyReminderNothingComesBeforeTheFirstDayLate() {
    ScenarioFixture courtesy =
        scenario("COURTESY").pause(-10).email("courtesy").pause(2).email("e1");
    Nights nights = Nights.of(company(courtesy), aCustomer().owing(anInvoice().dueOn(october(20))));

    nights.daily(september(1), october(31));

    assertThat(nights.history())
        .containsExactly(
            new Decided(october(10), "FA-1", "courtesy"), new Decided(october(21), "FA-1", "e1"));
  }

  @Test
  void pausesToTheEndOfTheMonthStillKeepAWeekBetweenTwoStages() {
    ScenarioFixture monthly =
        scenario("MONTHLY")
            .pause(20, END_OF_MONTH)
            .email("e1")
            .pause(45, END_OF_MONTH)
            .email("e2")
            .pause(55, END_OF_MONTH)
            .email("e3");
    Nights nights = Nights.of(company(monthly), aCustomer().owing(dueOnFirstSeptember()));

    nights.daily(september(1), november(30));

    assertThat(nights.history())
        .containsExactly(
            new Decided(september(30), "FA-1", "e1"),
            new Decided(october(31), "FA-1", "e2"),
            new Decided(november(7), "FA-1", "e3"));
  }

  @Test
  void activationOverAnOldLedgerGivesOneStage() {
    Nights nights = standardNights().daily(october(20), october(25));

    assertThat(nights.history()).containsExactly(new Decided(october(20), "FA-1", "e-mail 1"));
  }

  @Test
  void aPauseOfNoDaysStillWaitsForTheNextNight() {
    ScenarioFixture hasty = scenario("HASTY").pause(0).email("e1").pause(0).email("e2");
    Nights nights = Nights.of(company(hasty), aCustomer().owing(dueOnFirstSeptember()));

    nights.run(september(2));
    nights.run(september(2));
    nights.run(september(3));

    assertThat(nights.history())
        .containsExactly(
            new Decided(september(2), "FA-1", "e1"), new Decided(september(3), "FA-1", "e2"));
  }

  @Test
  void aPartialPaymentDoesNotStopTheScenario() {
    Nights nights =
        standardNights()
            .daily(september(1), september(15))
            .then(
                known -> dueOnFirstSeptember().owing("40.00").standingAt(known.position()).facts())
            .daily(september(16), september(30));

    assertThat(nights.history()).extracting(Decided::step).containsExactly("e-mail 1", "e-mail 2");
  }

  @Test
  void deactivationLosesNothing() {
    CustomerFacts after = standardNights().daily(september(1), september(15)).customer();
    Nights off = Nights.of(company(standard()).notActivated().decision(), after);
    Nights on =
        Nights.of(
            company(standard()).decision(), off.daily(september(16), september(28)).customer());

    on.daily(september(29), october(31));

    assertThat(off.history()).isEmpty();
    assertThat(on.history())
        .containsExactly(
            new Decided(september(29), "FA-1", "e-mail 2"),
            new Decided(october(6), "FA-1", "action"));
  }

  @Test
  void aStageThatWasWithdrawnIsDecidedAgainUnderANewSequence() {
    Nights nights = standardNights().daily(september(1), september(10));
    PositionFacts before = nights.customer().invoices().get(0).position();
    PositionFacts decided = nights.run(september(11)).decisions().get(0).position();
    PositionFacts putBack =
        new PositionFacts(
            before.scenario(),
            before.version(),
            before.chosenBy(),
            before.enteredOn(),
            before.waitsAt(),
            before.stagesHad(),
            decided.stageSequence(),
            before.lastStageOn(),
            null,
            false);

    InvoiceDecision again =
        nights.then(known -> known.at(putBack)).run(september(14)).decisions().get(0);

    assertThat(again.stage().number()).isEqualTo(1);
    assertThat(again.stage().sequence()).isEqualTo(2);
  }
}
