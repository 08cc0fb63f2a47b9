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
import io.relance.reminder.decision.Nights.Decided;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an invoice that has no value for the text of the message that it would share. */
class SharedTextsTest {

  private static ScenarioFixture twoLevels() {
    return scenario("S").perCustomer().pause(5).email("e1").pause(10).email("e2").sms("s2");
  }

  private static InvoiceFixture firstLevel(int number) {
    return anInvoice().numbered(number).overdueBy(days(6));
  }

  private static InvoiceFixture secondLevel(int number) {
    return anInvoice()
        .numbered(number)
        .overdueBy(days(30))
        .standingAt(inScenario("S").waitingAt("pause 3").after(1, TONIGHT.minusDays(12)).facts());
  }

  private static List<String> messages(CustomerDecisions decided) {
    return decided.messages().stream()
        .map(
            message ->
                message.step().id()
                    + message.about().stream().map(about -> about.invoice().number()).toList())
        .toList();
  }

  @Test
  void itIsHeldAndTheOthersGo() {
    CustomerDecisions decided =
        company(twoLevels())
            .missingFor("FA-2", "e2", "Amount")
            .decide(aCustomer().owing(secondLevel(1), firstLevel(2), firstLevel(3)), TONIGHT);

    assertThat(messages(decided)).containsExactly("e2[FA-1, FA-3]", "s2[FA-1]");
    assertThat(decided.decisions())
        .extracting(
            one -> one.invoice().number(),
            InvoiceDecision::kind,
            InvoiceDecision::reason,
            InvoiceDecision::detail)
        .containsExactly(
            tuple("FA-1", DecisionKind.DISPATCH, Reason.DUE, null),
            tuple("FA-2", DecisionKind.HOLD, Reason.MISSING_VALUE, "Amount"),
            tuple("FA-3", DecisionKind.DISPATCH, Reason.DUE, null));
  }

  @Test
  void itKeepsItsPlaceAndGoesWithItsOwnTextOnceTheOthersAreFurther() {
    CompanyFixture company = company(twoLevels()).missingFor("FA-2", "e2", "Amount");
    LocalDate tomorrow = TONIGHT.plusDays(1);

    Nights nights =
        Nights.of(company, aCustomer().owing(secondLevel(1), firstLevel(2)))
            .daily(TONIGHT, tomorrow);

    assertThat(nights.history())
        .containsExactly(
            new Decided(TONIGHT, "FA-1", "e2"),
            new Decided(TONIGHT, "FA-1", "s2"),
            new Decided(tomorrow, "FA-2", "e1"));
  }

  @Test
  void itIsNotAskedForTheTextsOfOthersWhereEachInvoiceHasItsOwnMessage() {
    CustomerDecisions decided =
        company(scenario("S").pause(5).email("e1").pause(10).email("e2"))
            .missingFor("FA-2", "e2", "Amount")
            .decide(aCustomer().owing(secondLevel(1), firstLevel(2)), TONIGHT);

    assertThat(messages(decided)).containsExactly("e2[FA-1]", "e1[FA-2]");
  }

  @Test
  void oneThatIsHeldSetsNoTextForThoseOfLowerLevels() {
    ScenarioFixture scenario =
        scenario("S")
            .perCustomer()
            .pause(5)
            .email("e1")
            .pause(10)
            .email("e2")
            .sms("s2")
            .pause(10)
            .sms("s3");
    InvoiceFixture thirdLevel =
        anInvoice()
            .numbered(3)
            .overdueBy(days(60))
            .standingAt(
                inScenario("S").waitingAt("pause 6").after(2, TONIGHT.minusDays(12)).facts());

    CustomerDecisions decided =
        company(scenario)
            .missingFor("FA-2", "s3", "Amount")
            .missingFor("FA-1", "e2", "Amount")
            .decide(aCustomer().owing(firstLevel(1), secondLevel(2), thirdLevel), TONIGHT);

    assertThat(messages(decided)).containsExactly("s3[FA-3]", "e1[FA-1]");
  }

  @Test
  void whatIsLeftOfTheMessageIsWhatCounts() {
    CustomerDecisions decided =
        company(twoLevels().claimingAtLeast(Money.of("150.00", "EUR")))
            .missingFor("FA-2", "e2", "Amount")
            .decide(aCustomer().owing(secondLevel(1), firstLevel(2)), TONIGHT);

    assertThat(decided.messages()).isEmpty();
    assertThat(decided.decisions())
        .extracting(InvoiceDecision::reason)
        .containsExactly(Reason.BELOW_MINIMUM, Reason.MISSING_VALUE);
  }
}
