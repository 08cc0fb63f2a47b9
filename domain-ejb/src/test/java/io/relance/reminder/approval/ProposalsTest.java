package io.relance.reminder.approval;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.collection.Dispute;
import io.relance.delivery.DeliveringCompany;
import io.relance.money.Money;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchOrder;
import io.relance.reminder.DispatchState;
import io.relance.reminder.PositionState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.message.Composition;
import io.relance.scenario.Approval;
import io.relance.scenario.DraftProblem;
import io.relance.scenario.Grouping;
import io.relance.scenario.MessageText;
import io.relance.scenario.ScenarioOptions;
import io.relance.testing.H2Database;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages to customers that a person has to look at first. */
class ProposalsTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final DeliveringCompany company = new DeliveringCompany(database);
  private Customer customer;
  private Invoice first;
  private Invoice second;

  @BeforeEach
  void aMessageAboutTwoInvoicesIsProposed() {
    company
        .open(Grouping.PER_CUSTOMER)
        .publishing(new ScenarioOptions(List.of(), new Approval(List.of(), 1)));
    customer = company.ledger().customer("C-1");
    first = company.owes(customer, "F-1");
    second = company.owes(customer, "F-2");
    company.ledger().night(NIGHT);
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void itWaitsAndNoDeliveryTakesIt() {
    company.deliver();

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.PROPOSED);
    assertThat(list())
        .extracting(
            one -> one.dispatch().invoiceNumbers(),
            Proposal::claimed,
            Proposal::objection,
            Proposal::reworded)
        .containsExactly(tuple(List.of("F-1", "F-2"), euros("240.00"), null, false));
    assertThat(company.bean(Proposals.class).count(DispatchFilter.ALL)).isOne();
  }

  @Test
  void theListTellsWhatWouldBecomeOfItNow() {
    company.ledger().pay(first, "120.00", NIGHT);
    assertThat(list().get(0).claimed()).isEqualTo(euros("120.00"));

    company.change(entities -> entities.persist(new Dispute(second.id(), NIGHT, null, "finance")));

    assertThat(list())
        .extracting(Proposal::claimed, Proposal::objection)
        .containsExactly(tuple(euros("240.00"), Reason.PAID));
    assertThat(read().preview()).isNull();
    assertThat(read().objection()).isEqualTo(Reason.PAID);
  }

  @Test
  void whatIsOpenInTheCustomersFavourIsTakenOffOnTheListAndInTheMessage() {
    company.ledger().pay(company.owes(customer, "F-0"), "150.00", NIGHT);

    assertThat(list()).extracting(Proposal::claimed).containsExactly(euros("210.00"));
    approve();
    company.deliver();

    assertThat(company.onlyDispatch().body().orElseThrow()).contains("210,00");
  }

  @Test
  void allOfThemAreFoundByWhatTheyAreAbout() {
    assertThat(company.bean(Proposals.class).ids(DispatchFilter.ofInvoice("F-2"))).isEqualTo(ids());
    assertThat(company.bean(Proposals.class).ids(DispatchFilter.ofInvoice("F-3"))).isEmpty();
  }

  @Test
  void onceApprovedItLeavesInItsHour() {
    LocalDateTime noon = OPENING.plusHours(3);
    company.itIs(noon);

    assertThat(approve())
        .containsExactly(
            new ApprovalOutcome(company.onlyDispatch().id(), DispatchState.READY, true));
    assertThat(company.onlyDispatch().notBefore()).isEqualTo(noon);
    company.deliver();

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.SENT);
    assertThat(list()).isEmpty();
    assertThat(review().approved()).contains(true);
    assertThat(review().decidedBy()).contains("finance");
    assertThat(review().decidedAt()).contains(noon);
  }

  @Test
  void whatIsApprovedIsStillCheckedBeforeItLeaves() {
    approve();
    company.ledger().pay(first, "120.00", NIGHT);

    company.deliver();

    ReminderDispatch dispatch = company.onlyDispatch();
    assertThat(dispatch.state()).isEqualTo(DispatchState.SENT);
    assertThat(dispatch.subject()).contains("Facture F-2");
    assertThat(dispatch.body().orElseThrow()).contains("120,00");
  }

  @Test
  void onceRejectedItNeverLeavesAndItsInvoicesWaitForTheNextStage() {
    company.bean(ApproveDispatches.class).reject(ids(), "Nous nous sommes parlé.");

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.CANCELLED);
    assertThat(company.onlyDispatch().reason()).contains(Reason.REJECTED);
    assertThat(review().note()).contains("Nous nous sommes parlé.");
    assertThat(review().approved()).contains(false);
    assertThat(company.positionOf(first).facts().waitsAt()).isEqualTo("p2");
    company.ledger().night(NIGHT.plusDays(1));
    assertThat(company.dispatches()).hasSize(1);
    company.ledger().night(NIGHT.plusDays(15));
    assertThat(company.newestDispatch().stepIdentity()).isEqualTo("m2");
  }

  @Test
  void whatDoesNotWaitAnyMoreIsLeftAsItIs() {
    approve();

    assertThat(company.bean(ApproveDispatches.class).reject(List.of(7_777L), null))
        .containsExactly(new ApprovalOutcome(7_777L, null, false));
    assertThat(company.bean(ApproveDispatches.class).reject(ids(), null))
        .extracting(ApprovalOutcome::state, ApprovalOutcome::done)
        .containsExactly(tuple(DispatchState.READY, false));
  }

  @Test
  void manyAreDecidedTogether() {
    company.owes("C-2", "F-3");
    company.ledger().night(NIGHT);

    assertThat(approve()).hasSize(2).allMatch(ApprovalOutcome::done);
    company.deliver();

    assertThat(company.dispatches()).allMatch(one -> one.state() == DispatchState.SENT);
  }

  @Test
  void theTextCanBeReadWithAPreview() {
    ProposalText text = read();

    assertThat(text.text().subject()).isEqualTo("Facture [[!Number]]");
    assertThat(text.preview())
        .isEqualTo(
            new Composition.Written(
                "Facture F-1, F-2", "<p>Bonjour Customer C-1, il reste 240,00\u00a0€.</p>"));
    assertThat(text.revision()).isEqualTo(ProposalText.UNTOUCHED);
  }

  @Test
  void aReaderOfAnotherLanguageIsShownTheWordsThatWouldLeave() {
    Customer english = company.ledger().customer("C-EN");
    company.change(entities -> entities.find(Customer.class, english.id()).speak("en"));
    company.owes(english, "F-EN");
    company.ledger().night(NIGHT);

    ProposalText text =
        company.bean(Proposals.class).read(company.newestDispatch().id()).orElseThrow();

    assertThat(text.text().subject()).isEqualTo("Invoice [[!Number]]");
    assertThat(text.preview())
        .isEqualTo(new Composition.Written("Invoice F-EN", "<p>Still open</p>"));
  }

  @Test
  void aPersonsWordsTakeThePlaceOfTheSteps() {
    assertThat(reword("Votre compte", "<p onclick=x>Il reste [[!BalanceDue]]</p>", -1))
        .isEqualTo(new Rewording.Done(read().revision()));
    assertThat(read().text())
        .isEqualTo(new MessageText("Votre compte", "<p>Il reste [[!BalanceDue]]</p>"));
    assertThat(list()).allMatch(Proposal::reworded);
    company.ledger().pay(first, "20.00", NIGHT);
    approve();

    company.deliver();

    assertThat(company.onlyDispatch().subject()).contains("Votre compte");
    assertThat(company.onlyDispatch().body().orElseThrow()).contains("Il reste 220,00");
  }

  @Test
  void wordsThatCannotBeSentAreRefused() {
    assertThat(reword("", "<p>[[!Solde]]</p>", -1))
        .isInstanceOfSatisfying(
            Rewording.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(DraftProblem::code)
                    .containsExactly(
                        DraftProblem.Code.SUBJECT_MISSING, DraftProblem.Code.UNKNOWN_MERGE_FIELD));
    assertThat(read().revision()).isEqualTo(ProposalText.UNTOUCHED);
  }

  @Test
  void nobodysWordsAreOverwrittenUnseen() {
    reword("Un", "<p>Un</p>", -1);
    long revision = read().revision();
    reword("Deux", "<p>Deux</p>", revision);

    assertThat(reword("Trois", "<p>Trois</p>", revision))
        .isEqualTo(new Rewording.ChangedMeanwhile("finance"));
    assertThat(reword("Trois", "<p>Trois</p>", -1))
        .isEqualTo(new Rewording.ChangedMeanwhile("finance"));
    assertThat(read().text().subject()).isEqualTo("Deux");
  }

  @Test
  void wordsForWhatDoesNotWaitAnyMoreAreRefused() {
    long id = company.onlyDispatch().id();
    approve();

    assertThat(reword("Un", "<p>Un</p>", -1))
        .isEqualTo(new Rewording.NotProposed(DispatchState.READY));
    assertThat(company.bean(Proposals.class).read(id)).isEmpty();
    assertThat(
            company
                .bean(RewordDispatch.class)
                .reword(7_777L, new MessageText("x", "x"), ProposalText.UNTOUCHED))
        .isEqualTo(new Rewording.Unknown());
  }

  @Test
  void theNightDropsWhatIsAboutNothingAnyMore() {
    company.ledger().pay(first, "120.00", NIGHT);
    company.ledger().night(NIGHT.plusDays(1));
    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.PROPOSED);

    company.ledger().pay(second, "120.00", NIGHT);
    company.ledger().night(NIGHT.plusDays(2));

    assertThat(company.onlyDispatch().state()).isEqualTo(DispatchState.CANCELLED);
    assertThat(company.onlyDispatch().reason()).contains(Reason.PAID);
    assertThat(company.positionOf(second).state()).isEqualTo(PositionState.ENDED);
  }

  @Test
  void aLaterStageTakesItsPlace() {
    company.ledger().night(NIGHT.plusDays(15));

    assertThat(company.dispatches())
        .extracting(ReminderDispatch::state, one -> one.reason().orElse(null))
        .containsExactly(
            tuple(DispatchState.CANCELLED, Reason.SUPERSEDED), tuple(DispatchState.PROPOSED, null));
  }

  private List<Proposal> list() {
    return company
        .bean(Proposals.class)
        .list(DispatchFilter.ALL, DispatchOrder.BUSINESS_DATE, false, 0, 50);
  }

  private ProposalText read() {
    return company.bean(Proposals.class).read(company.onlyDispatch().id()).orElseThrow();
  }

  private Rewording reword(String subject, String body, long seen) {
    return company
        .bean(RewordDispatch.class)
        .reword(company.onlyDispatch().id(), new MessageText(subject, body), seen);
  }

  private List<ApprovalOutcome> approve() {
    return company.bean(ApproveDispatches.class).approve(ids());
  }

  private DispatchReview review() {
    return company.bean(Reviews.class).find(company.onlyDispatch().id()).orElseThrow();
  }

  private List<Long> ids() {
    return company.dispatches().stream().map(ReminderDispatch::id).toList();
  }

  private static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }
}
