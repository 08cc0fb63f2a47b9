package io.relance.reminder.decision;

import static io.relance.reminder.decision.CompanyFixture.company;
import static io.relance.reminder.decision.ContactFixture.aContact;
import static io.relance.reminder.decision.CustomerFixture.aCustomer;
import static io.relance.reminder.decision.InvoiceFixture.TONIGHT;
import static io.relance.reminder.decision.InvoiceFixture.anInvoice;
import static io.relance.reminder.decision.InvoiceFixture.days;
import static io.relance.reminder.decision.PositionFixture.inScenario;
import static io.relance.reminder.decision.ScenarioFixture.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessageGroupingTest {

  private static ScenarioFixture grouped() {
    return scenario("GROUPED")
        .perCustomer()
        .pause(5)
        .email("e1")
        .sms("s1")
        .pause(10)
        .email("e2")
        .pause(10)
        .email("e3");
  }

  private static List<DecidedMessage> messages(ScenarioFixture scenario, CustomerFixture customer) {
    return company(scenario).decide(customer, TONIGHT).messages();
  }

  private static List<String> numbers(DecidedMessage message) {
    return message.about().stream().map(about -> about.invoice().number()).toList();
  }

  private static InvoiceFixture secondLevel(int number) {
    return anInvoice()
        .numbered(number)
        .overdueBy(days(30))
        .standingAt(
            inScenario("GROUPED").waitingAt("pause 4").after(1, TONIGHT.minusDays(12)).facts());
  }

  @Test
  void eachInvoiceHasItsOwnMessageUnlessTheScenarioGroups() {
    List<DecidedMessage> messages =
        messages(
            scenario("SINGLE").pause(5).email("e1").sms("s1"),
            aCustomer()
                .owing(
                    anInvoice().numbered(2).overdueBy(days(6)),
                    anInvoice().numbered(1).overdueBy(days(8))));

    assertThat(messages)
        .extracting(message -> message.step().id() + " " + numbers(message))
        .containsExactly("e1 [FA-1]", "s1 [FA-1]", "e1 [FA-2]", "s1 [FA-2]");
  }

  @Test
  void invoicesOfOneCustomerShareAMessageForEachChannelOldestFirst() {
    List<DecidedMessage> messages =
        messages(
            grouped(),
            aCustomer()
                .owing(
                    anInvoice().numbered(3).overdueBy(days(6)),
                    anInvoice().numbered(2).overdueBy(days(8)),
                    anInvoice().numbered(1).overdueBy(days(6))));

    assertThat(messages)
        .extracting(message -> message.step().id() + " " + numbers(message))
        .containsExactly("e1 [FA-2, FA-1, FA-3]", "s1 [FA-2, FA-1, FA-3]");
  }

  @Test
  void theHighestLevelSetsTheTextAndEachInvoiceKeepsItsOwnStep() {
    List<DecidedMessage> messages =
        messages(
            grouped(),
            aCustomer().owing(anInvoice().numbered(1).overdueBy(days(6)), secondLevel(2)));

    DecidedMessage email = messages.get(0);
    assertThat(email.step().id()).isEqualTo("e2");
    assertThat(email.stepNumber()).isEqualTo(5);
    assertThat(email.about())
        .extracting(
            about -> about.invoice().number() + " " + about.stepId() + " " + about.stageNumber())
        .containsExactly("FA-2 e2 2", "FA-1 e1 1");
    assertThat(messages.get(1).step().id()).isEqualTo("s1");
    assertThat(numbers(messages.get(1))).containsExactly("FA-1");
  }

  @Test
  void anInvoiceNeverStandsInAMessageTwice() {
    List<DecidedMessage> messages =
        messages(
            scenario("GROUPED").perCustomer().pause(5).email("e1").email("e1 too"),
            aCustomer().owing(anInvoice().numbered(1), anInvoice().numbered(2)));

    assertThat(messages)
        .extracting(message -> message.step().id() + " " + numbers(message))
        .containsExactly("e1 [FA-1, FA-2]", "e1 too [FA-1, FA-2]");
  }

  @Test
  void currenciesAreNotMixed() {
    List<DecidedMessage> messages =
        messages(
            grouped(),
            aCustomer()
                .without("phone")
                .owing(anInvoice().numbered(1), anInvoice().numbered(2).in("CHF")));

    assertThat(messages)
        .extracting(MessageGroupingTest::numbers)
        .containsExactly(List.of("FA-1"), List.of("FA-2"));
  }

  @Test
  void recipientsAreNotMixed() {
    List<DecidedMessage> messages =
        messages(
            grouped(),
            aCustomer()
                .without("phone")
                .with(aContact(7, "Karim", "Benali").at("karim@k.example"))
                .owing(anInvoice().numbered(1), anInvoice().numbered(2).addressedTo(7)));

    assertThat(messages)
        .extracting(message -> message.recipient().address())
        .containsExactly("compta@kerbrat.example", "karim@k.example");
  }

  @Test
  void scenariosAreNotMixed() {
    CompanyFixture company =
        company(grouped(), scenario("OTHER").perCustomer().pause(5).email("o1"));

    List<DecidedMessage> messages =
        company
            .decide(
                aCustomer()
                    .without("phone")
                    .owing(anInvoice().numbered(1), anInvoice().numbered(2).withScenario("OTHER")),
                TONIGHT)
            .messages();

    assertThat(messages).extracting(DecidedMessage::scenario).containsExactly("GROUPED", "OTHER");
  }

  @Test
  void messagesOfOneNightAreOneOccasionForTheDaysBetweenContacts() {
    CompanyFixture company =
        company(scenario("SINGLE").pause(5).email("e1")).daysBetweenContacts(3);
    CustomerFixture customer = aCustomer().owing(anInvoice().numbered(1), anInvoice().numbered(2));

    assertThat(company.decide(customer, TONIGHT).messages()).hasSize(2);
  }
}
