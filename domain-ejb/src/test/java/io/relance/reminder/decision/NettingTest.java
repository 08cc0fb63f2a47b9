package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.ContactFixture.aContact;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.money.Money;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class NettingTest {

  private static final long ANNE = 1;
  private static final long PAUL = 2;

  private static ScenarioFixture grouped() {
    return scenario("S").perCustomer().pause(5).email("e1");
  }

  private static CustomerFixture creditedWith(String... amounts) {
    CustomerFixture customer =
        aCustomer()
            .with(aContact(ANNE, "Anne", "Le Goff").at("anne@kerbrat.example"))
            .with(aContact(PAUL, "Paul", "Kerbrat").at("paul@kerbrat.example"));
    for (String amount : amounts) {
      customer.inFavour(Money.of(amount, "EUR"));
    }
    return customer;
  }

  private static InvoiceFixture anInvoice(int number, String balance, long contact) {
    return InvoiceFixture.anInvoice().numbered(number).owing(balance).addressedTo(contact);
  }

  /** What each message claims, under the number of its first invoice and the step. */
  private static List<Tuple> claims(ScenarioFixture scenario, CustomerFixture customer) {
    return company(scenario).decide(customer, TONIGHT).messages().stream()
        .map(
            message ->
                tuple(
                    message.about().get(0).invoice().number(),
                    message.step().id(),
                    message.claimed(customer.facts()).total().toDecimalString()))
        .toList();
  }

  @Test
  void ofTwoMessagesTheOneAboutMostMoneyTakesTheCreditOff() {
    assertThat(
            claims(
                grouped(),
                creditedWith("30.00")
                    .owing(anInvoice(1, "60.00", ANNE), anInvoice(2, "100.00", PAUL))))
        .containsExactly(tuple("FA-1", "e1", "60.00"), tuple("FA-2", "e1", "70.00"));
  }

  @Test
  void ofTwoAboutAsMuchItIsTheFirst() {
    assertThat(
            claims(
                grouped(),
                creditedWith("30.00")
                    .owing(anInvoice(2, "60.00", PAUL), anInvoice(1, "60.00", ANNE))))
        .containsExactly(tuple("FA-1", "e1", "30.00"), tuple("FA-2", "e1", "60.00"));
  }

  @Test
  void messagesSideBySideClaimTheSame() {
    assertThat(
            claims(
                grouped().sms("s1"),
                creditedWith("30.00").owing(InvoiceFixture.anInvoice().owing("60.00"))))
        .extracting(claim -> claim.toList().get(2))
        .containsExactly("30.00", "30.00");
  }

  @Test
  void creditsOfMoreThanAnyMessageIsAboutAreTakenOffAll() {
    assertThat(
            claims(
                grouped(),
                creditedWith("70.00", "40.00")
                    .owing(anInvoice(1, "60.00", ANNE), anInvoice(2, "100.00", PAUL))))
        .isEmpty();
  }

  @Test
  void creditsOfAsMuchAsOneMessageIsAboutLeaveTheOtherAlone() {
    assertThat(
            claims(
                grouped(),
                creditedWith("100.00")
                    .owing(anInvoice(1, "60.00", ANNE), anInvoice(2, "100.00", PAUL))))
        .containsExactly(tuple("FA-1", "e1", "60.00"));
  }

  @Test
  void eachCurrencyHasItsOwn() {
    assertThat(
            claims(
                grouped(),
                creditedWith("30.00")
                    .owing(anInvoice(1, "60.00", ANNE), anInvoice(2, "100.00", ANNE).in("CHF"))))
        .containsExactly(tuple("FA-1", "e1", "30.00"), tuple("FA-2", "e1", "100.00"));
  }

  @Test
  void aMessageForTheWholeCustomerStandsReadyForACreditThatOpensBeforeItLeaves() {
    assertThat(
            company(grouped())
                .decide(creditedWith().owing(anInvoice(1, "60.00", ANNE)), TONIGHT)
                .messages())
        .singleElement()
        .matches(DecidedMessage::lessCredits);
  }

  @Test
  void aStageOfTasksAloneTakesNothingOff() {
    InvoiceDecision call =
        company(scenario("S").perCustomer().pause(5).action("call"))
            .decide(creditedWith("500.00").owing(anInvoice(1, "60.00", ANNE)), TONIGHT)
            .decisions()
            .get(0);

    assertThat(call.kind()).isEqualTo(DecisionKind.TASK);
  }
}
