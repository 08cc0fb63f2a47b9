package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.InvoiceFixture.days;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static io.relance.reminder.decision.ScenarioFixture.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.receivable.CustomerType;
import io.relance.receivable.InvoiceStatus;
import io.relance.scenario.StepType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason on its own, with its limits. */
class ReasonsTest {

  private final CompanyFixture company = company(standard());

  private void assertDecides(InvoiceDecision decision, DecisionKind kind, Reason reason) {
    assertThat(decision.kind()).isEqualTo(kind);
    assertThat(decision.reason()).isEqualTo(reason);
  }

  @Test
  void anInvoiceWhosePauseIsOverIsReminded() {
    InvoiceDecision decision = company.decide(anInvoice().overdueBy(days(12)));

    assertDecides(decision, DecisionKind.DISPATCH, Reason.DUE);
    assertThat(decision.stage().number()).isEqualTo(1);
    assertThat(decision.levelLabel()).isEqualTo("e-mail 1");
    assertThat(decision.nextOn()).isEqualTo(TONIGHT.plusDays(15));
    assertThat(decision.nextType()).isEqualTo(StepType.EMAIL);
    assertThat(decision.position().waitsAt()).isEqualTo("pause 3");
    assertThat(decision.position().lastStageOn()).isEqualTo(TONIGHT);
  }

  @Test
  void aStageOfActionsAloneIsATaskThatNobodyNeedsToReceive() {
    CompanyFixture callsFirst = company(scenario("CALLS").pause(5).action("call", 3));

    InvoiceDecision decision =
        callsFirst.decide(aCustomer().withoutAnyAddress().owing(anInvoice()));

    assertDecides(decision, DecisionKind.TASK, Reason.DUE);
    assertThat(decision.stage().tasks().get(0).dueOn()).isEqualTo(TONIGHT.plusDays(3));
    assertThat(decision.stage().tasks().get(0).stepNumber()).isEqualTo(2);
  }

  @Test
  void withoutActivationEverythingWaitsAndNothingMoves() {
    PositionFacts place = inScenario("STANDARD").facts();

    InvoiceDecision decision =
        company(standard()).notActivated().decide(anInvoice().standingAt(place));

    assertDecides(decision, DecisionKind.WAIT, Reason.NOT_ACTIVATED);
    assertThat(decision.position()).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({"0.00", "-5.00"})
  void anInvoiceWithoutBalanceIsPaid(String balance) {
    assertDecides(company.decide(anInvoice().owing(balance)), DecisionKind.END, Reason.PAID);
  }

  @ParameterizedTest
  @EnumSource(
      value = InvoiceStatus.class,
      names = {"PAID", "CANCELLED", "WRITTEN_OFF"})
  void theLedgersWordEndsTheRemindersWhateverTheBalance(InvoiceStatus status) {
    assertDecides(
        company.decide(anInvoice().withStatus(status)),
        DecisionKind.END,
        Reason.valueOf(status.name()));
  }

  @Test
  void anInvoiceThatCreditNotesCoverIsCredited() {
    assertDecides(
        company.decide(anInvoice().credited("100.00")), DecisionKind.END, Reason.CREDITED);
  }

  @Test
  void anInvoiceCreditedInPartIsReminded() {
    assertDecides(company.decide(anInvoice().credited("60.00")), DecisionKind.DISPATCH, Reason.DUE);
  }

  @Test
  void anInvoiceCreditedInPartAndPaidForTheRestIsPaid() {
    assertDecides(
        company.decide(anInvoice().credited("60.00").owing("0.00")), DecisionKind.END, Reason.PAID);
  }

  @Test
  void onItsDueDateAnInvoiceIsNotOverdue() {
    InvoiceDecision decision = company.decide(anInvoice().dueOn(TONIGHT));

    assertDecides(decision, DecisionKind.WAIT, Reason.NOT_OVERDUE);
    assertThat(decision.position()).isNull();
    assertThat(decision.nextOn()).isEqualTo(TONIGHT.plusDays(10));
  }

  @Test
  void onItsFirstDayLateAnInvoiceEntersItsScenarioAndWaits() {
    InvoiceDecision decision = company.decide(anInvoice().overdueBy(days(1)));

    assertDecides(decision, DecisionKind.WAIT, Reason.PAUSE);
    assertThat(decision.position().enteredOn()).isEqualTo(TONIGHT);
    assertThat(decision.position().waitsAt()).isEqualTo("pause 1");
    assertThat(decision.nextOn()).isEqualTo(TONIGHT.plusDays(9));
    assertThat(decision.levelLabel()).isNull();
  }

  @Test
  void anInvoiceWithoutScenarioWaits() {
    assertDecides(company().decide(anInvoice()), DecisionKind.WAIT, Reason.NO_SCENARIO);
  }

  @Test
  void anInvoiceWhoseScenarioIsNotPublishedWaits() {
    assertDecides(
        company.decide(anInvoice().withScenario("DRAFT")), DecisionKind.WAIT, Reason.NO_SCENARIO);
  }

  @ParameterizedTest
  @CsvSource({"1.00, BELOW_TOLERANCE", "1.01, DUE"})
  void aBalanceAtTheToleranceIsNotReminded(String balance, Reason reason) {
    assertThat(company.decide(anInvoice().owing(balance)).reason()).isEqualTo(reason);
  }

  @Test
  void aBalanceBelowTheToleranceDoesNotEnter() {
    assertThat(company.decide(anInvoice().owing("0.50")).position()).isNull();
  }

  @Test
  void afterItsLastStepAnInvoiceIsCompleted() {
    InvoiceDecision last =
        company.decide(
            anInvoice()
                .overdueBy(days(50))
                .standingAt(
                    inScenario("STANDARD")
                        .waitingAt("pause 5")
                        .after(2, TONIGHT.minusDays(7))
                        .facts()));

    assertDecides(last, DecisionKind.TASK, Reason.DUE);
    assertThat(last.position().completed()).isTrue();
    assertThat(last.position().waitsAt()).isNull();
    assertThat(last.nextOn()).isNull();
    assertThat(last.nextType()).isNull();
    InvoiceDecision nextNight =
        company
            .decide(
                aCustomer().owing(anInvoice().overdueBy(days(50)).standingAt(last.position())),
                TONIGHT.plusDays(30))
            .decisions()
            .get(0);
    assertDecides(nextNight, DecisionKind.WAIT, Reason.COMPLETED);
    assertThat(nextNight.levelLabel()).isEqualTo("action");
  }

  @Test
  void aPositionIsCompletedEvenWhereItsScenarioIsGone() {
    assertDecides(
        company.decide(anInvoice().standingAt(inScenario("GONE").completed().facts())),
        DecisionKind.WAIT,
        Reason.COMPLETED);
  }

  @Test
  void insolvencyHolds() {
    assertDecides(
        company.decide(aCustomer().insolvent().owing(anInvoice())),
        DecisionKind.HOLD,
        Reason.INSOLVENCY);
  }

  @Test
  void aCustomerOnHoldIsHeld() {
    assertDecides(
        company.decide(aCustomer().onHold().owing(anInvoice())),
        DecisionKind.HOLD,
        Reason.CUSTOMER_HOLD);
  }

  @Test
  void aPaymentScheduleHoldsAndSaysSoThoughItTicksDoNotRemind() {
    assertDecides(
        company.decide(anInvoice().withPaymentSchedule().notToBeReminded()),
        DecisionKind.HOLD,
        Reason.PAYMENT_SCHEDULE);
  }

  @Test
  void doNotRemindHolds() {
    assertDecides(
        company.decide(anInvoice().notToBeReminded()), DecisionKind.HOLD, Reason.DO_NOT_REMIND);
  }

  @Test
  void aDirectDebitUnderWayHolds() {
    assertDecides(
        company.decide(anInvoice().withStatus(InvoiceStatus.IN_PAYMENT)),
        DecisionKind.HOLD,
        Reason.IN_PAYMENT);
  }

  @Test
  void anOpenDisputeHolds() {
    assertDecides(company.decide(anInvoice().disputed()), DecisionKind.HOLD, Reason.DISPUTE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, DUE", "1, 0, DISPUTE", "5, 4, DISPUTE", "5, 5, DUE"})
  void aClosedDisputeHoldsForItsGraceDays(int grace, int daysAgo, Reason reason) {
    InvoiceDecision decision =
        company(standard())
            .disputeGrace(grace)
            .decide(anInvoice().disputedUntil(TONIGHT.minusDays(daysAgo)));

    assertThat(decision.reason()).isEqualTo(reason);
  }

  @Test
  void aDisputeWhoseClosingIsYetToComeHoldsUntilThatDay() {
    InvoiceFixture invoice = anInvoice().disputeToBeClosedOn(TONIGHT.plusDays(1));

    assertThat(company.decide(invoice).reason()).isEqualTo(Reason.DISPUTE);
    assertThat(company.decide(anInvoice().disputeToBeClosedOn(TONIGHT)).reason())
        .isEqualTo(Reason.DUE);
  }

  @ParameterizedTest
  @CsvSource({"0, DUE", "1, DISPUTE"})
  void aNightOfAnEarlierDateSeesAClosedDisputeAsClosedOnItsOwnDay(int grace, Reason reason) {
    InvoiceDecision decision =
        company(standard())
            .disputeGrace(grace)
            .decide(anInvoice().disputedUntil(TONIGHT.plusDays(40)));

    assertThat(decision.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, PROMISE", "0, 1, DUE", "3, 3, PROMISE", "3, 4, DUE"})
  void aPromiseHoldsUntilItsDateAndGraceDays(int grace, int daysAgo, Reason reason) {
    InvoiceDecision decision =
        company(standard())
            .promiseGrace(grace)
            .decide(
                anInvoice()
                    .promisedFor(TONIGHT.minusDays(20))
                    .promisedFor(TONIGHT.minusDays(daysAgo)));

    assertThat(decision.reason()).isEqualTo(reason);
    assertThat(decision.detail())
        .isEqualTo(reason == Reason.PROMISE ? TONIGHT.minusDays(daysAgo).toString() : null);
  }

  @ParameterizedTest
  @CsvSource({
    "PROFESSIONAL, 5, 0, DUE",
    "PROFESSIONAL, 5, 1, TIME_BARRED",
    "PUBLIC, 5, 0, DUE",
    "PUBLIC, 5, 1, TIME_BARRED",
    "CONSUMER, 2, 0, DUE",
    "CONSUMER, 2, 1, TIME_BARRED"
  })
  void aClaimIsTimeBarredAfterTheYearsOfItsCustomer(
      CustomerType type, int years, int days, Reason reason) {
    InvoiceFixture old = anInvoice().dueOn(TONIGHT.minusYears(years).minusDays(days));

    assertThat(company.decide(aCustomer().ofType(type).owing(old)).reason()).isEqualTo(reason);
  }

  @Test
  void aMessageThatCannotBeWrittenHoldsTheWholeStage() {
    CompanyFixture lacking =
        company(scenario("STANDARD").pause(5).email("e1").sms("s1").action("call"))
            .missing("s1", "PaymentLink", "SenderName");

    InvoiceDecision decision = lacking.decide(anInvoice());

    assertDecides(decision, DecisionKind.HOLD, Reason.MISSING_VALUE);
    assertThat(decision.detail()).isEqualTo("PaymentLink,SenderName");
    assertThat(decision.stage()).isNull();
  }

  @Test
  void aMessageThatNobodyReceivesNeedsNoValue() {
    CompanyFixture lacking =
        company(scenario("STANDARD").pause(5).email("e1").sms("s1")).missing("s1", "PaymentLink");

    assertThat(lacking.decide(aCustomer().without("phone").owing(anInvoice())).reason())
        .isEqualTo(Reason.DUE);
  }

  @Test
  void aStageThatReachesNobodyIsHeldEvenIfItHasAnAction() {
    CompanyFixture both = company(scenario("BOTH").pause(5).email("e1").action("call"));

    assertDecides(
        both.decide(aCustomer().without("email").owing(anInvoice())),
        DecisionKind.HOLD,
        Reason.NO_RECIPIENT);
  }

  @Test
  void aMessageThatReachesNobodyIsLeftOutOfAStageThatReachesSomebody() {
    CompanyFixture both = company(scenario("BOTH").pause(5).email("e1").sms("s1"));

    InvoiceDecision decision = both.decide(aCustomer().without("email").owing(anInvoice()));

    assertDecides(decision, DecisionKind.DISPATCH, Reason.DUE);
    assertThat(decision.stage().leftOut())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.stepNumber()).isEqualTo(2);
              assertThat(left.step().type()).isEqualTo(StepType.EMAIL);
              assertThat(left.reason()).isEqualTo(Reason.NO_RECIPIENT);
            });
  }

  @Test
  void aHeldInvoiceInAPauseSaysWhatHoldsItAndEntersAllTheSame() {
    InvoiceDecision decision =
        company.decide(aCustomer().without("email").owing(anInvoice().overdueBy(days(2))));

    assertDecides(decision, DecisionKind.HOLD, Reason.NO_RECIPIENT);
    assertThat(decision.position().waitsAt()).isEqualTo("pause 1");
    assertThat(decision.nextOn()).isEqualTo(TONIGHT.plusDays(8));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 1, CONTACTED_RECENTLY",
    "3, 2, CONTACTED_RECENTLY",
    "3, 3, DUE",
    "3, 0, DUE",
    "0, 1, DUE"
  })
  void aCustomerIsNotContactedTwiceWithinTheMinimumDays(int minimum, int daysAgo, Reason reason) {
    CustomerFixture customer =
        aCustomer().lastContactedOn(TONIGHT.minusDays(daysAgo)).owing(anInvoice());

    InvoiceDecision decision = company(standard()).daysBetweenContacts(minimum).decide(customer);

    assertThat(decision.reason()).isEqualTo(reason);
    if (reason == Reason.CONTACTED_RECENTLY) {
      assertThat(decision.kind()).isEqualTo(DecisionKind.WAIT);
      assertThat(decision.nextOn()).isEqualTo(TONIGHT.minusDays(daysAgo).plusDays(minimum));
    }
  }

  @Test
  void anActionIsNoContact() {
    CompanyFixture calls =
        company(scenario("CALLS").pause(5).action("call")).daysBetweenContacts(9);

    assertDecides(
        calls.decide(aCustomer().lastContactedOn(TONIGHT.minusDays(1)).owing(anInvoice())),
        DecisionKind.TASK,
        Reason.DUE);
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aReasonHoldsOrEndsOrDoesNeither(Reason reason) {
    boolean holds =
        reason.compareTo(Reason.INSOLVENCY) >= 0 && reason.compareTo(Reason.NO_RECIPIENT) <= 0;
    boolean ends = reason.compareTo(Reason.PAID) >= 0 && reason.compareTo(Reason.CREDITED) <= 0;

    assertThat(reason.isHold()).isEqualTo(holds);
    assertThat(reason.isEnd()).isEqualTo(ends);
  }
}
