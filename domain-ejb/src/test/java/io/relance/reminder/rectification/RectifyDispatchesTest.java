package io.relance.reminder.rectification;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static io.relance.delivery.DeliveringCompany.SECOND_NIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.OutgoingDispatch;
import io.relance.delivery.RelayFake;
import io.relance.money.Money;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchState;
import io.relance.reminder.DispatchText;
import io.relance.reminder.DispatchView;
import io.relance.reminder.Dispatches;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.approval.ApproveDispatches;
import io.relance.reminder.approval.ProposalText;
import io.relance.reminder.approval.Proposals;
import io.relance.reminder.approval.RewordDispatch;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.message.Composition;
import io.relance.reminder.rectification.RectificationOutcome.Answer;
import io.relance.reminder.undo.NightSelection;
import io.relance.reminder.undo.UndoNight;
import io.relance.reminder.undo.UndoneNights;
import io.relance.scenario.DraftProblem;
import io.relance.scenario.Grouping;
import io.relance.scenario.MessageText;
import io.relance.settings.InvoiceOptions;
import io.relance.testing.H2Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reminder has left, and a person finds that it should not have. */
class RectifyDispatchesTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake relay = new RelayFake();
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(relay);
  private Invoice invoice;
  private long sent;

  @BeforeEach
  void aReminderHasLeft() {
    company.open(Grouping.PER_INVOICE);
    company.itIs(OPENING);
    invoice = company.owes("C-1", "F-1");
    company.ledger().night(NIGHT);
    company.deliver();
    sent = company.onlyDispatch().id();
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void itIsProposedToTheSameRecipientAndNothingLeaves() {
    assertThat(propose().outcomes())
        .extracting(RectificationOutcome::rectifies, RectificationOutcome::answer)
        .containsExactly(tuple(sent, Answer.PROPOSED));
    company.deliver();

    ReminderDispatch rectification = company.newestDispatch();
    assertThat(rectification.state()).isEqualTo(DispatchState.PROPOSED);
    assertThat(rectification.rectifies()).contains(sent);
    assertThat(rectification.recipientAddress())
        .isEqualTo(company.dispatches().get(0).recipientAddress());
    assertThat(relay.taken()).hasSize(1);
    assertThat(company.bean(Rectifications.class).of(List.of(sent)))
        .containsOnly(
            Map.entry(sent, new Rectification(rectification.id(), sent, DispatchState.PROPOSED)));
  }

  @Test
  void onceApprovedItLeavesOnceInTheThreadOfWhatItPutsRight() {
    propose();
    approve();

    company.deliver();
    company.deliver();

    assertThat(relay.taken()).hasSize(2);
    OutgoingDispatch rectification = relay.taken().get(1);
    assertThat(rectification.earlier()).containsExactly(relay.taken().get(0).message().messageId());
    assertThat(rectification.message().messageId())
        .isNotEqualTo(relay.taken().get(0).message().messageId());
    assertThat(rectification.message().subject()).isEqualTo("Rectificatif\u00a0: facture F-1");
    assertThat(rectification.message().body()).contains("Bonjour Customer C-1", "par erreur");
  }

  @Test
  void itLeavesAlsoWhenTheInvoiceIsPaidAndItsStageIsLeftAlone() {
    propose();
    company.ledger().pay(invoice, "120.00", NIGHT);
    company.ledger().night(NIGHT.plusDays(1));
    assertThat(proposal().objection()).isNull();
    assertThat(proposal().proposal().claimed()).isEqualTo(Money.of("0.00", "EUR"));
    approve();

    company.deliver();

    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.SENT);
    assertThat(company.positionOf(invoice).reason()).isEqualTo(Reason.PAID);
  }

  @Test
  void aLaterStageDoesNotTakeItsPlace() {
    propose();

    company.ledger().night(SECOND_NIGHT);

    assertThat(company.dispatches())
        .extracting(ReminderDispatch::state)
        .containsExactlyInAnyOrder(DispatchState.SENT, DispatchState.PROPOSED, DispatchState.READY);
  }

  @Test
  void undoingTheNightOfItsDayLeavesItAlone() {
    propose();

    company.bean(UndoNight.class).undo(NightSelection.whole(NIGHT), "Pour voir");

    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.PROPOSED);
    assertThat(company.bean(UndoneNights.class).outlook(NightSelection.whole(NIGHT)).cancellable())
        .isZero();
    assertThat(company.bean(UndoneNights.class).outlook(NightSelection.whole(NIGHT)).sent())
        .isOne();
  }

  @Test
  void whereRemindersAreSwitchedOffItWaits() {
    propose();
    approve();
    company.change(entities -> entities.find(InvoiceOptions.class, 1).deactivateReminders(OPENING));

    company.deliver();

    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.READY);
    assertThat(relay.taken()).hasSize(1);
  }

  @Test
  void thereIsOneForEachMessageAndNoneOfARectification() {
    propose();
    long rectification = company.newestDispatch().id();

    assertThat(propose().outcomes())
        .containsExactly(new RectificationOutcome(sent, rectification, Answer.ALREADY_PROPOSED));
    assertThat(propose(rectification, 7_777_777L).outcomes())
        .extracting(RectificationOutcome::answer)
        .containsOnly(Answer.NOTHING_TO_RECTIFY);
    assertThat(company.dispatches()).hasSize(2);
  }

  @Test
  void whatHasNotLeftIsNotPutRight() {
    company.owes("C-2", "F-2");
    company.ledger().night(NIGHT.plusDays(1));
    long waiting = company.newestDispatch().id();

    assertThat(propose(waiting).outcomes())
        .containsExactly(new RectificationOutcome(waiting, null, Answer.NOT_SENT));
  }

  @Test
  void whoeverReadsEnglishIsWrittenToInEnglish() {
    company.change(entities -> entities.find(Customer.class, invoice.customerId()).speak("en-GB"));

    propose();

    assertThat(proposal().text()).isEqualTo(RectificationLanguage.ENGLISH.ready());
    assertThat(proposal().preview())
        .isInstanceOfSatisfying(
            Composition.Written.class,
            written -> assertThat(written.subject()).isEqualTo("Correction: invoice F-1"));
  }

  @Test
  void aPersonsWordsTakeThePlaceOfTheReadyOnesBeforeAndAfter() {
    company
        .bean(RectifyDispatches.class)
        .propose(
            List.of(sent),
            Map.of(
                RectificationLanguage.FRENCH,
                new MessageText("Excuses", "<p onclick=x>Oubliez [[!Number]]</p>")));
    ProposalText proposed = proposal();
    assertThat(proposed.text()).isEqualTo(new MessageText("Excuses", "<p>Oubliez [[!Number]]</p>"));

    company
        .bean(RewordDispatch.class)
        .reword(
            company.newestDispatch().id(),
            new MessageText("Encore", "<p>Mieux</p>"),
            proposed.revision());
    approve();
    company.deliver();

    assertThat(relay.taken().get(1).message().subject()).isEqualTo("Encore");
  }

  @Test
  void wordsThatCannotBeSentAreRefusedAndNothingIsProposed() {
    Rectifying done =
        company
            .bean(RectifyDispatches.class)
            .propose(
                List.of(sent),
                Map.of(RectificationLanguage.FRENCH, new MessageText("", "<p>[[!Solde]]</p>")));

    assertThat(done)
        .isInstanceOfSatisfying(
            Rectifying.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(DraftProblem::code)
                    .containsExactly(
                        DraftProblem.Code.SUBJECT_MISSING, DraftProblem.Code.UNKNOWN_MERGE_FIELD));
    assertThat(company.dispatches()).hasSize(1);
  }

  @Test
  void itIsFoundWithTheInvoiceThatItIsAbout() {
    propose();
    Dispatches dispatches = company.bean(Dispatches.class);

    assertThat(dispatches.ids(DispatchFilter.ofInvoice("F-1")))
        .containsExactly(sent, company.newestDispatch().id());
    assertThat(
            dispatches
                .find(company.newestDispatch().id())
                .map(DispatchText::dispatch)
                .map(DispatchView::invoiceNumbers))
        .contains(List.of("F-1"));
  }

  private Rectifying.Done propose() {
    return propose(sent);
  }

  private Rectifying.Done propose(Long... ids) {
    return (Rectifying.Done) company.bean(RectifyDispatches.class).propose(List.of(ids), Map.of());
  }

  private ProposalText proposal() {
    return company.bean(Proposals.class).read(company.newestDispatch().id()).orElseThrow();
  }

  private void approve() {
    company.bean(ApproveDispatches.class).approve(List.of(company.newestDispatch().id()));
  }
}
