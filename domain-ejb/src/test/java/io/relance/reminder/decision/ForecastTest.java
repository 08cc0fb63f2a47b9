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
import static org.assertj.core.api.Assertions.tuple;

import io.relance.money.Money;
import io.relance.scenario.StepType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final LocalDate TOMORROW = TONIGHT.plusDays(1);

  private record Upcoming(LocalDate date, int stepNumber, StepType type, String label) {

    static Upcoming of(Foreseen step) {
      return new Upcoming(step.date(), step.stepNumber(), step.type(), step.label());
    }
  }

  private static List<Upcoming> upcoming(
      CompanyFixture company, CustomerFixture customer, InvoiceFixture invoice) {
    return company.decision().upcoming(customer.facts(), invoice.facts(), TOMORROW).stream()
        .map(Upcoming::of)
        .toList();
  }

  private static List<Upcoming> upcoming(InvoiceFixture invoice) {
    return upcoming(company(standard()), aCustomer(), invoice);
  }

  private static List<Upcoming> allFrom(LocalDate first) {
    return List.of(
        new Upcoming(first, 2, StepType.EMAIL, "e-mail 1"),
        new Upcoming(first.plusDays(15), 4, StepType.EMAIL, "e-mail 2"),
        new Upcoming(first.plusDays(22), 6, StepType.ACTION, "action"));
  }

  @Test
  void anInvoiceThatIsNotYetDueHasItsWholeScenarioBeforeIt() {
    InvoiceFixture invoice = anInvoice().dueOn(TONIGHT.plusDays(20));

    assertThat(upcoming(invoice)).isEqualTo(allFrom(TONIGHT.plusDays(30)));
  }

  @Test
  void anInvoiceUnderWayHasTheRestOfItsScenarioBeforeIt() {
    InvoiceFixture invoice =
        anInvoice()
            .standingAt(
                inScenario("STANDARD").waitingAt("pause 5").after(2, TONIGHT.minusDays(3)).facts());

    assertThat(upcoming(invoice))
        .containsExactly(new Upcoming(TONIGHT.plusDays(4), 6, StepType.ACTION, "action"));
  }

  @Test
  void theStepsOfAStageComeTogetherInTheirOrder() {
    CompanyFixture company = company(scenario("S").pause(20).action("call").email("e1").sms("s1"));

    assertThat(upcoming(company, aCustomer(), anInvoice()))
        .extracting(Upcoming::stepNumber, Upcoming::date)
        .containsExactly(
            tuple(2, TONIGHT.plusDays(10)),
            tuple(3, TONIGHT.plusDays(10)),
            tuple(4, TONIGHT.plusDays(10)));
  }

  @Test
  void nothingIsForecastWhileAHoldLastsThatOnlyAPersonEnds() {
    InvoiceFixture late = anInvoice().overdueBy(days(40));

    assertThat(upcoming(company(standard()), aCustomer().onHold(), late)).isEmpty();
    assertThat(upcoming(anInvoice().overdueBy(days(40)).notToBeReminded())).isEmpty();
    assertThat(upcoming(anInvoice().overdueBy(days(40)).disputed())).isEmpty();
    assertThat(upcoming(anInvoice().dueOn(TONIGHT.plusDays(3)).notToBeReminded())).isEmpty();
  }

  @Test
  void afterAPromiseTheScenarioGoesOnByItself() {
    InvoiceFixture promised = anInvoice().overdueBy(days(40)).promisedFor(TONIGHT.plusDays(5));

    assertThat(upcoming(promised)).isEqualTo(allFrom(TONIGHT.plusDays(6)));
  }

  @Test
  void whatHoldsOneInvoiceOfACustomerHoldsNoOther() {
    CompanyFixture company = company(scenario("S").perCustomer().pause(1).email("e1"));

    assertThat(upcoming(company, aCustomer().owing(sixty(1).disputed()), sixty(2)))
        .containsExactly(new Upcoming(TOMORROW, 2, StepType.EMAIL, "e1"));
  }

  @Test
  void itKeepsTheDaysBetweenContacts() {
    CompanyFixture company =
        company(scenario("S").pause(5).email("e1").pause(1).email("e2")).daysBetweenContacts(4);

    assertThat(upcoming(company, aCustomer().lastContactedOn(TONIGHT), anInvoice()))
        .extracting(Upcoming::date)
        .containsExactly(TONIGHT.plusDays(4), TONIGHT.plusDays(8));
  }

  @Test
  void nothingIsBeforeAnInvoiceThatIsPaidOrCompletedOrNotWorthIt() {
    assertThat(upcoming(anInvoice().owing("0.00"))).isEmpty();
    assertThat(upcoming(anInvoice().owing("0.50").dueOn(TONIGHT.plusDays(9)))).isEmpty();
    assertThat(upcoming(anInvoice().standingAt(inScenario("STANDARD").completed().facts())))
        .isEmpty();
  }

  private static InvoiceFixture sixty(int number) {
    return anInvoice().numbered(number).owing("60.00").overdueBy(days(number));
  }

  @Test
  void invoicesThatAreWorthAMessageTogetherComeTogether() {
    CompanyFixture company =
        company(
            scenario("S")
                .perCustomer()
                .claimingAtLeast(Money.of("100.00", "EUR"))
                .pause(5)
                .email("e1")
                .pause(9)
                .email("e2"));

    assertThat(upcoming(company, aCustomer().owing(sixty(1), sixty(2)), sixty(2)))
        .containsExactly(
            new Upcoming(TONIGHT.plusDays(4), 2, StepType.EMAIL, "e1"),
            new Upcoming(TONIGHT.plusDays(13), 4, StepType.EMAIL, "e2"));
  }

  @Test
  void aCreditThatTheOthersCoverDoesNotHideTheStep() {
    CompanyFixture company = company(scenario("S").perCustomer().pause(1).email("e1"));
    CustomerFixture customer =
        aCustomer().owing(sixty(1), sixty(2)).inFavour(Money.of("80.00", "EUR"));

    assertThat(upcoming(company, customer, sixty(1)))
        .containsExactly(new Upcoming(TOMORROW, 2, StepType.EMAIL, "e1"));
  }

  @Test
  void ofASharedMessageItTellsTheInvoicesOwnStep() {
    CompanyFixture company =
        company(scenario("S").perCustomer().pause(5).email("e1").pause(10).email("e2"));
    InvoiceFixture further =
        anInvoice()
            .numbered(2)
            .overdueBy(days(30))
            .standingAt(
                inScenario("S").waitingAt("pause 3").after(1, TONIGHT.minusDays(9)).facts());

    assertThat(upcoming(company, aCustomer().owing(further), anInvoice()))
        .extracting(Upcoming::label)
        .containsExactly("e1", "e2");
  }

  @Test
  void anInvoiceThatLacksAValueForTheTextOfOthersComesTheNightAfter() {
    CompanyFixture company =
        company(scenario("S").perCustomer().pause(5).email("e1").pause(10).email("e2"))
            .missingFor("FA-1", "e2", "Amount");
    InvoiceFixture further =
        anInvoice()
            .numbered(2)
            .overdueBy(days(30))
            .standingAt(
                inScenario("S").waitingAt("pause 3").after(1, TONIGHT.minusDays(12)).facts());

    assertThat(upcoming(company, aCustomer().owing(further), anInvoice()))
        .containsExactly(new Upcoming(TOMORROW.plusDays(1), 2, StepType.EMAIL, "e1"));
  }

  @Test
  void messagesAboutOtherInvoicesCountForTheDaysBetweenContacts() {
    CompanyFixture company = company(scenario("S").pause(5).email("e1")).daysBetweenContacts(4);

    assertThat(upcoming(company, aCustomer().owing(sixty(4)), sixty(2)))
        .extracting(Upcoming::date)
        .containsExactly(TOMORROW.plusDays(4));
  }

  @Test
  void nothingIsForecastWhileRemindersAreNotActivated() {
    assertThat(upcoming(company(standard()).notActivated(), aCustomer(), anInvoice())).isEmpty();
  }

  @Test
  void itEndsAtTheStageThatReachesNobody() {
    CompanyFixture company = company(scenario("S").pause(20).email("e1").pause(5).letter("l1"));

    assertThat(upcoming(company, aCustomer().without("postal address"), anInvoice()))
        .extracting(Upcoming::label)
        .containsExactly("e1");
  }
}
