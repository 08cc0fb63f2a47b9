package io.relance.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.receivable.Contact;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.Channel;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.RecipientChoice;
import io.relance.reminder.night.SmallCompany;
import io.relance.reporting.IncompleteInvoice.LeftOut;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.Step;
import io.relance.testing.H2Database;
import io.relance.time.SendingWindow;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IncompleteInvoicesTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 11);
  private static final LocalDate SECOND = LocalDate.of(2026, 9, 26);
  private static final Step.Sms SMS = new Step.Sms("s", "By SMS", "Pay", SendingWindow.DEFAULT);
  private static final Step.Letter LETTER = new Step.Letter("l", null, "<p>Pay</p>");

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);
  private Customer customer;
  private Invoice invoice;

  @BeforeEach
  void aCustomerWithNothingButAnEmailAddress() {
    customer = company.customer("C-1");
    invoice = company.invoice(customer, "F-1", DUE);
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  @Test
  void aCommunicationThatReachesNobodyIsToCompleteWhileTheRestOfItsStageGoes() {
    company.publishing(scenario(SMS, LETTER));

    assertThat(company.night(FIRST).dispatches()).isEqualTo(1);

    assertThat(incomplete())
        .extracting(
            IncompleteInvoice::number,
            IncompleteInvoice::reason,
            IncompleteInvoice::since,
            IncompleteInvoice::leftOut)
        .containsExactly(
            tuple("F-1", Reason.NO_RECIPIENT, FIRST, new LeftOut(3, Channel.SMS, "By SMS")),
            tuple("F-1", Reason.NO_RECIPIENT, FIRST, new LeftOut(4, Channel.LETTER, null)));
    assertThat(incomplete()).extracting(IncompleteInvoice::key).doesNotHaveDuplicates();
  }

  @Test
  void whatWasLeftOutIsCompleteAsSoonAsSomebodyCanReceiveIt() {
    company.publishing(scenario(SMS, LETTER));
    company.night(FIRST);

    change(one -> one.reachAt("a@x", "+33 6 39 98 00 00"));
    assertThat(leftOut()).containsExactly(Channel.LETTER);

    change(one -> one.liveAt("3 rue du Bac", "75007", "Paris", "FR"));
    assertThat(leftOut()).isEmpty();
  }

  @Test
  void anotherNightForTheSameDateListsNothingTwice() {
    company.publishing(scenario(SMS));

    company.night(FIRST);
    company.night(FIRST);
    company.night(FIRST.plusDays(1));

    assertThat(leftOut()).containsExactly(Channel.SMS);
  }

  @Test
  void theNextStageTellsWhatIsStillMissing() {
    company.publishing(scenario(SMS));
    company.night(FIRST);

    company.night(SECOND);

    assertThat(leftOut()).isEmpty();
  }

  @Test
  void aStageThatIsToBeDecidedAgainHasLeftNothingOut() {
    company.publishing(scenario(SMS));
    company.night(FIRST);

    company.change(
        entities ->
            entities
                .createNativeQuery("update scenario_position set last_stage_on = null")
                .executeUpdate());

    assertThat(incomplete()).isEmpty();
  }

  @Test
  void aPaidInvoiceHasNothingToComplete() {
    company.publishing(scenario(SMS));
    company.night(FIRST);
    company.pay(invoice, "120.00", FIRST.plusDays(1));

    company.night(FIRST.plusDays(1));

    assertThat(incomplete()).isEmpty();
  }

  @Test
  void anInvoiceThatNobodyCanBeRemindedOfIsHeldAndNothingIsLeftOut() {
    change(one -> one.reachAt(null, null));
    company.publishing(scenario(SMS));

    company.night(FIRST);

    assertThat(incomplete())
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.reason()).isEqualTo(Reason.NO_RECIPIENT);
              assertThat(held.since()).isEqualTo(FIRST);
              assertThat(held.leftOut()).isNull();
            });
  }

  @Test
  void theListAgreesWithTheChoiceOfRecipientsWhoeverHasAnAddress() {
    company.publishing(scenario(SMS, LETTER));
    company.night(FIRST);
    long contact = company.contact(customer, one -> {}).id();
    List<Consumer<EntityManager>> changes =
        List.of(
            entities -> customerOf(entities).liveAt(" ", "75007", "Paris", null),
            entities -> entities.find(Contact.class, contact).reachAt("a@x", "+33 1 99 00 00 00"),
            entities -> entities.find(Contact.class, contact).serveAs(true, false),
            entities -> entities.find(Contact.class, contact).serveAs(false, true),
            entities -> entities.find(Contact.class, contact).serveAs(false, false),
            entities -> entities.find(Invoice.class, invoice.id()).remindTo(contact),
            entities -> entities.find(Contact.class, contact).reachAt("a@x", " "),
            entities -> customerOf(entities).reachAt(null, "+33 1 99 00 00 01"),
            entities -> customerOf(entities).liveAt("3 rue du Bac", null, "Paris", "FR"),
            entities -> customerOf(entities).liveAt("3 rue du Bac", "75007", "Paris", null));

    Set<List<Channel>> seen = new HashSet<>();
    for (Consumer<EntityManager> change : changes) {
      company.change(change);
      assertThat(leftOut()).isEqualTo(unreachable());
      seen.add(leftOut());
    }
    assertThat(seen).as("both reached and not reached were looked at").hasSizeGreaterThan(2);
  }

  private List<Channel> unreachable() {
    CustomerFacts facts = company.facts(SECOND).get(0);
    return Stream.of(SMS, LETTER)
        .filter(step -> RecipientChoice.of(step, facts, facts.invoices().get(0)).isEmpty())
        .map(step -> Channel.valueOf(step.type().name()))
        .toList();
  }

  private List<Channel> leftOut() {
    return incomplete().stream().map(one -> one.leftOut().channel()).toList();
  }

  private static List<IncompleteInvoice> incomplete() {
    return database.query(
        entities -> {
          IncompleteInvoices list = new IncompleteInvoices(entities);
          List<IncompleteInvoice> page = list.page(0, 50);
          assertThat(list.count()).isEqualTo(page.size());
          return page;
        });
  }

  private void change(Consumer<Customer> change) {
    company.change(entities -> change.accept(customerOf(entities)));
  }

  private Customer customerOf(EntityManager entities) {
    return entities.find(Customer.class, customer.id());
  }

  /** Pause 10 – e-mail, beside it what is given – pause 15 – e-mail. */
  private static PublishedScenario scenario(Step... beside) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Pause("p1", null, 10, PauseFrom.PREVIOUS));
    steps.add(email("m1"));
    steps.addAll(List.of(beside));
    steps.add(new Step.Pause("p2", null, 15, PauseFrom.PREVIOUS));
    steps.add(email("m2"));
    return PublishedScenario.of(
        "STANDARD", 1, new DraftContent("Standard", Grouping.PER_INVOICE, steps));
  }

  private static Step email(String id) {
    return new Step.Email(
        id, null, "Invoice", "<p>Pay</p>", "finance", null, SendingWindow.DEFAULT);
  }
}
