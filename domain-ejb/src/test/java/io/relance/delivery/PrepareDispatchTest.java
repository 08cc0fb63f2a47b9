package io.relance.delivery;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static io.relance.delivery.DeliveringCompany.SECOND_NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.OutgoingMessage;
import io.relance.reminder.PositionState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.Approval;
import io.relance.scenario.Grouping;
import io.relance.scenario.ScenarioOptions;
import io.relance.settings.InvoiceOptions;
import io.relance.testing.H2Database;
import io.relance.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrepareDispatchTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final DeliveringCompany company = new DeliveringCompany(database);
  private Customer customer;
  private Invoice invoice;

  @BeforeEach
  void anInvoiceIsToBeReminded() {
    company.open(Grouping.PER_INVOICE);
    customer = company.ledger().customer("C-1");
    invoice = company.owes(customer, "F-1");
    company.ledger().night(NIGHT);
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void whatIsToLeaveIsCommittedAsBeingSentWithItsText() {
    OutgoingDispatch mail = toSend();

    ReminderDispatch dispatch = company.onlyDispatch();
    assertThat(dispatch.state()).isEqualTo(DispatchState.SENDING);
    assertThat(dispatch.attempts()).isEqualTo(1);
    assertThat(dispatch.firstTriedAt()).contains(OPENING);
    OutgoingMessage message = mail.message();
    assertThat(mail.dispatchId()).isEqualTo(dispatch.id());
    assertThat(dispatch.messageId()).contains(message.messageId());
    assertThat(dispatch.subject()).contains("Facture F-1").contains(message.subject());
    assertThat(dispatch.body()).contains(message.body());
    assertThat(dispatch.senderAddress()).contains("claire@relance.example");
    assertThat(dispatch.recipientAddress()).contains("C-1@example.org");
  }

  @Test
  void theTextTellsTheBalanceOfTheMorning() {
    company.ledger().pay(invoice, "50.00", NIGHT);

    assertThat(toSend().message().body()).contains("70,00").doesNotContain("120,00");
  }

  @Test
  void whoeverIsToReceiveInTheMorningReceives() {
    company
        .ledger()
        .contact(
            customer,
            contact -> {
              contact.reachAt("anne.martin@example.org", null);
              contact.serveAs(true, false);
            });

    assertThat(toSend().message().recipient().address()).isEqualTo("anne.martin@example.org");
    assertThat(company.onlyDispatch().recipientAddress()).contains("anne.martin@example.org");
  }

  @ParameterizedTest
  @EnumSource
  void whatForbidsItMeanwhileCancelsItWithItsReason(Meanwhile event) {
    event.happensTo(invoice, company);

    assertThat(company.prepare()).isEmpty();

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.CANCELLED);
    assertThat(company.onlyDispatch().reason()).contains(event.reason());
    assertThat(company.onlyDispatch().body()).isEmpty();
    assertThat(company.shares().get(0).leftOut()).contains(event.reason());
    assertThat(company.counts()).containsEntry("CANCELLED", 1L);
  }

  @Test
  void aStageThatAHoldCancelledIsDecidedAgainAndOneThatAPaymentCancelledIsNot() {
    Invoice other = company.owes("C-2", "F-2");
    company.ledger().night(NIGHT);
    Meanwhile.IT_IS_DISPUTED.happensTo(invoice, company);
    Meanwhile.IT_IS_PAID.happensTo(other, company);

    company.deliver();

    assertThat(company.positionOf(invoice).facts().waitsAt()).isEqualTo("p1");
    assertThat(company.positionOf(invoice).reason()).isEqualTo(Reason.DISPUTE);
    assertThat(company.positionOf(other).facts().waitsAt()).isEqualTo("p2");
    assertThat(company.positionOf(other).state()).isEqualTo(PositionState.WAITING);
  }

  @Test
  void whatTheScenarioHoldsForTooLittleByThenIsCancelledAndDecidedAgain() {
    company.publishing(new ScenarioOptions(List.of(Money.of("100", "EUR")), Approval.NONE));
    Invoice other = company.owes("C-2", "F-2");
    company.ledger().night(NIGHT);
    company.ledger().pay(other, "20.01", NIGHT);

    company.deliver();

    assertThat(company.newestDispatch().reason()).contains(Reason.BELOW_MINIMUM);
    assertThat(company.positionOf(other).facts().waitsAt()).isEqualTo("p1");
  }

  @Test
  void aMessageThatNobodyCanReceiveAnyMoreIsCancelled() {
    company.change(entities -> entities.find(Customer.class, customer.id()).reachAt(null, null));

    company.prepare();

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.CANCELLED);
    assertThat(company.onlyDispatch().reason()).contains(Reason.NO_RECIPIENT);
  }

  @Test
  void aMessageWhoseStageIsNoLongerTheNewestIsCancelled() {
    company.change(
        entities ->
            entities
                .createNativeQuery("update scenario_position set stage_sequence = 2")
                .executeUpdate());

    company.prepare();

    assertThat(company.onlyDispatch().reason()).contains(Reason.SUPERSEDED);
  }

  @Test
  void aMessageWaitsForItsSendersAddress() {
    forgetTheSendersAddress();

    assertThat(company.prepare()).isEmpty();

    ReminderDispatch dispatch = company.onlyDispatch();
    assertThat(dispatch.state()).isEqualTo(DispatchState.RETRY);
    assertThat(dispatch.failureKind()).contains(DeliveryFailure.SENDER_NOT_VALIDATED);
    assertThat(dispatch.notBefore()).isEqualTo(OPENING.plusHours(1));
    assertThat(dispatch.attempts()).isZero();
  }

  @Test
  void whatAnotherDeliveryHasTakenOverIsLeftToIt() {
    List<Long> ids = company.claim();
    company.change(
        entities ->
            entities
                .createNativeQuery("update reminder_dispatch set claimed_by = 'execution 2'")
                .executeUpdate());

    assertThat(company.bean(PrepareDispatch.class).prepare(ids, company.round())).isEmpty();
    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.CLAIMED);
  }

  @Test
  void remindersSwitchedOffAfterTheClaimLetEverythingWait() {
    List<Long> ids = company.claim();
    company.change(entities -> entities.find(InvoiceOptions.class, 1).deactivateReminders(OPENING));

    assertThat(company.bean(PrepareDispatch.class).prepare(ids, company.round())).isEmpty();
    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.READY);
  }

  @Test
  void aSecondAttemptKeepsTheMessageIdAndTheFirstDay() {
    String first = toSend().message().messageId();
    company
        .bean(RecordAnswer.class)
        .record(
            Map.of(company.onlyDispatch().id(), new Answer.RefusedForNow("450")), company.order());
    company.itIs(OPENING.plusMinutes(1));

    OutgoingDispatch second = toSend();
    assertThat(second.message().messageId()).isEqualTo(first);
    assertThat(second.earlier()).isEmpty();
    assertThat(company.onlyDispatch().attempts()).isEqualTo(2);
    assertThat(company.onlyDispatch().firstTriedAt()).contains(OPENING);
  }

  @Test
  void ofAGroupedMessageWhatIsForbiddenIsLeftOutAndTheRestLeaves() {
    company.close();
    company.open(Grouping.PER_CUSTOMER);
    customer = company.ledger().customer("C-3");
    Invoice disputed = company.owes(customer, "F-3");
    Invoice standing = company.owes(customer, "F-4");
    company.ledger().night(NIGHT);
    Meanwhile.IT_IS_DISPUTED.happensTo(disputed, company);

    assertThat(toSend().message().subject()).contains("F-4").doesNotContain("F-3");

    assertThat(company.shares())
        .extracting(share -> share.leftOut().orElse(null))
        .containsExactly(Reason.DISPUTE, null);
    assertThat(company.positionOf(disputed).facts().waitsAt()).isEqualTo("p1");
    assertThat(company.positionOf(standing).facts().waitsAt()).isEqualTo("p2");
  }

  @Test
  void ofAGroupedMessageWhatAnotherCustomerOwesByThenIsLeftOut() {
    company.close();
    company.open(Grouping.PER_CUSTOMER);
    customer = company.ledger().customer("C-3");
    Invoice moved = company.owes(customer, "F-3");
    company.owes(customer, "F-4");
    company.ledger().night(NIGHT);
    Customer other = company.ledger().customer("C-4");
    company.change(entities -> entities.find(Invoice.class, moved.id()).belongTo(other.id()));

    OutgoingDispatch mail = toSend();

    assertThat(mail.message().recipient().name()).contains("C-3");
    assertThat(mail.message().subject()).contains("F-4").doesNotContain("F-3");
    assertThat(company.shares())
        .extracting(share -> share.leftOut().orElse(null))
        .containsExactly(Reason.CUSTOMER_CHANGED, null);
    assertThat(company.positionOf(moved).facts().waitsAt()).isEqualTo("p1");
    assertThat(company.positionOf(moved).customerId()).isEqualTo(other.id());
  }

  @Test
  void whatIsLeftOutOfAMessageThatWaitsForItsSenderIsDecidedAgain() {
    company.close();
    company.open(Grouping.PER_CUSTOMER);
    customer = company.ledger().customer("C-3");
    Invoice disputed = company.owes(customer, "F-3");
    company.owes(customer, "F-4");
    company.ledger().night(NIGHT);
    Meanwhile.IT_IS_DISPUTED.happensTo(disputed, company);
    forgetTheSendersAddress();

    assertThat(company.prepare()).isEmpty();

    assertThat(company.positionOf(disputed).facts().waitsAt()).isEqualTo("p1");
  }

  @Test
  void theSecondReminderFollowsTheFirstAndNoOtherInvoicesMails() {
    company.owes("C-9", "F-9");
    company.ledger().night(NIGHT);
    company.deliver();
    String first = company.dispatches().get(0).messageId().orElseThrow();
    company.ledger().night(SECOND_NIGHT);
    company.itIs(SECOND_NIGHT.atTime(9, 0));

    List<OutgoingDispatch> mails = company.prepare();

    assertThat(mails).hasSize(2);
    assertThat(mails.get(0).earlier()).containsExactly(first);
    assertThat(mails.get(1).earlier()).hasSize(1).doesNotContain(first);
  }

  @Test
  void aGroupedReminderFollowsTheMailsOfAllItsInvoices() {
    company.close();
    company.open(Grouping.PER_CUSTOMER);
    customer = company.ledger().customer("C-3");
    company.owes(customer, "F-3");
    company.ledger().night(NIGHT);
    company.owes(customer, "F-4");
    company.ledger().night(NIGHT);
    company.deliver();
    company.ledger().night(SECOND_NIGHT);
    company.itIs(SECOND_NIGHT.atTime(9, 0));

    assertThat(toSend().earlier())
        .containsExactlyElementsOf(
            company.dispatches().stream()
                .limit(2)
                .map(dispatch -> dispatch.messageId().orElseThrow())
                .toList());
  }

  private void forgetTheSendersAddress() {
    company.change(
        entities ->
            entities.find(ApplicationUser.class, "finance").changeEmail("new@relance.example"));
  }

  private OutgoingDispatch toSend() {
    List<OutgoingDispatch> mails = company.prepare();
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }
}
