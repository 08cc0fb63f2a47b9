package io.relance.reminder.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.collection.CollectionTask;
import io.relance.collection.CustomerHold;
import io.relance.collection.Dispute;
import io.relance.collection.TaskKind;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.CustomerNight;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.DispatchState;
import io.relance.reminder.PositionState;
import io.relance.reminder.RecordedReason;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.ScenarioPosition;
import io.relance.reminder.StalePositionException;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.Approval;
import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.ScenarioOptions;
import io.relance.scenario.StepType;
import io.relance.testing.H2Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NightWriterTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 11);
  private static final LocalDate SECOND = LocalDate.of(2026, 9, 26);
  private static final LocalDate THIRD = LocalDate.of(2026, 10, 3);

  @RegisterExtension static final H2Database database = new H2Database();

  private final SmallCompany company = new SmallCompany(database);
  private Customer customer;
  private Invoice invoice;

  @BeforeEach
  void oneCustomerOwes() {
    customer = company.customer("C-1");
    invoice = company.invoice(customer, "F-1", DUE);
  }

  @AfterEach
  void forgetEverything() {
    company.forgetEverything();
  }

  @Test
  void anInvoiceEntersAndWaitsAtItsFirstPause() {
    NightTally tally = company.night(LocalDate.of(2026, 9, 2));

    assertThat(tally.reasons()).containsOnly(Map.entry("PAUSE", 1L));
    ScenarioPosition position = position();
    assertThat(position.facts().waitsAt()).isEqualTo("p1");
    assertThat(position.facts().enteredOn()).isEqualTo(LocalDate.of(2026, 9, 2));
    assertThat(position.nextOn()).contains(FIRST);
    assertThat(position.nextStepType()).contains(StepType.EMAIL);
    assertThat(position.state()).isEqualTo(PositionState.WAITING);
    assertThat(dispatches()).isEmpty();
  }

  @Test
  void aStageQueuesItsMessageForTheNextOpening() {
    NightTally tally = company.night(SECOND);

    assertThat(tally.dispatches()).isEqualTo(1);
    ReminderDispatch dispatch = dispatches().get(0);
    assertThat(dispatch.state()).isEqualTo(DispatchState.READY);
    assertThat(dispatch.recipientAddress()).contains("C-1@example.org");
    assertThat(dispatch.stepNumber()).isEqualTo(2);
    assertThat(dispatch.notBefore()).isEqualTo(LocalDate.of(2026, 9, 28).atTime(9, 0));
    DispatchInvoice share = shares().get(0);
    assertThat(share.dispatchId()).isEqualTo(dispatch.id());
    assertThat(share.invoiceId()).isEqualTo(invoice.id());
    assertThat(share.balanceDue()).isEqualByComparingTo("120.00");
    assertThat(position().levelLabel()).contains("Level m1");
  }

  @Test
  void everyNightOfTheExampleIsWrittenOnItsDay() {
    for (LocalDate night = DUE; !night.isAfter(THIRD.plusDays(3)); night = night.plusDays(1)) {
      company.night(night);
    }

    assertThat(dispatches()).extracting(ReminderDispatch::businessDate).contains(FIRST, SECOND);
    assertThat(tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.kind()).isEqualTo(TaskKind.STEP_ACTION);
              assertThat(task.createdOn()).isEqualTo(THIRD);
              assertThat(task.dueOn()).isEqualTo(THIRD);
              assertThat(task.assignee()).contains("finance");
            });
    assertThat(position().state()).isEqualTo(PositionState.COMPLETED);
    assertThat(reasons())
        .extracting(RecordedReason::reason)
        .containsExactly(
            Reason.PAUSE,
            Reason.DUE,
            Reason.PAUSE,
            Reason.DUE,
            Reason.PAUSE,
            Reason.DUE,
            Reason.COMPLETED);
    assertThat(reasons())
        .extracting(reason -> reason.lastNight().orElse(null))
        .containsExactly(
            FIRST.minusDays(1),
            FIRST,
            SECOND.minusDays(1),
            SECOND,
            THIRD.minusDays(1),
            THIRD,
            null);
  }

  @Test
  void theSameNightAgainChangesNothing() {
    company.night(FIRST);
    long version = position().version();

    NightTally again = company.night(FIRST);

    assertThat(again.dispatches()).isZero();
    assertThat(position().version()).isEqualTo(version);
    assertThat(position().decision()).isEqualTo(DecisionKind.DISPATCH);
    assertThat(dispatches()).hasSize(1);
    assertThat(reasons()).extracting(RecordedReason::reason).containsExactly(Reason.DUE);
  }

  @Test
  void aPositionOfWhichNothingChangesIsNotWritten() {
    company.night(LocalDate.of(2026, 9, 2));
    long version = position().version();

    company.night(LocalDate.of(2026, 9, 3));

    assertThat(position().version()).isEqualTo(version);
    assertThat(reasons()).hasSize(1);
  }

  @Test
  void aLaterStageCancelsWhatHasNotLeft() {
    company.night(FIRST);

    company.night(SECOND);

    assertThat(dispatches())
        .extracting(ReminderDispatch::state)
        .containsExactly(DispatchState.CANCELLED, DispatchState.READY);
    assertThat(dispatches().get(0).reason()).contains(Reason.SUPERSEDED);
  }

  @Test
  void aMessageOnItsWayIsNotCancelledByALaterStage() {
    company.night(FIRST);
    company.change(
        entities ->
            entities
                .createNativeQuery("update reminder_dispatch set state = 'CLAIMED'")
                .executeUpdate());

    company.night(SECOND);

    assertThat(dispatches())
        .extracting(ReminderDispatch::state)
        .containsExactly(DispatchState.CLAIMED, DispatchState.READY);
  }

  @Test
  void aGroupedMessageStaysWhileItIsTheNewestStageOfOneOfItsInvoices() {
    company.grouping();
    company.night(FIRST);
    company.invoice(customer, "F-2", FIRST.plusDays(1).minusDays(10));
    company.night(FIRST.plusDays(1));
    assertThat(dispatches()).hasSize(2);
    company.change(
        entities ->
            entities
                .createNativeQuery(
                    "update dispatch_invoice set dispatch_id = (select min(id) from"
                        + " reminder_dispatch)")
                .executeUpdate());

    company.night(SECOND);

    assertThat(dispatches().get(0).state()).isEqualTo(DispatchState.READY);
  }

  @Test
  void aPaidInvoiceEndsItsPosition() {
    company.night(FIRST);
    company.pay(invoice, "120.00", FIRST.plusDays(2));

    company.night(FIRST.plusDays(3));

    assertThat(position().state()).isEqualTo(PositionState.ENDED);
    assertThat(position().reason()).isEqualTo(Reason.PAID);
    assertThat(company.night(FIRST.plusDays(4)).invoices()).isZero();
  }

  @Test
  void anInvoiceOutsideOfEveryScenarioIsToldAsPaidOnceItIs() {
    company.publishing();
    company.night(FIRST);
    assertThat(reasons()).extracting(RecordedReason::reason).containsExactly(Reason.NO_SCENARIO);
    company.pay(invoice, "120.00", FIRST.plusDays(2));

    company.night(FIRST.plusDays(3));

    assertThat(reasons())
        .filteredOn(reason -> reason.lastNight().isEmpty())
        .extracting(RecordedReason::reason)
        .containsExactly(Reason.PAID);
    assertThat(company.night(FIRST.plusDays(4)).invoices()).isZero();
  }

  @Test
  void aProposalGoesOnceItsInvoiceHasEndedThoughTheScenarioWasCompleted() {
    PublishedScenario standard = SmallCompany.standard(Grouping.PER_INVOICE);
    company.publishing(
        PublishedScenario.of(
            standard.code(),
            1,
            new DraftContent(
                standard.label(),
                Grouping.PER_INVOICE,
                standard.steps().subList(0, 2),
                new ScenarioOptions(List.of(), new Approval(List.of(), 1)))));
    company.night(FIRST);
    assertThat(position().state()).isEqualTo(PositionState.COMPLETED);
    assertThat(dispatches().get(0).state()).isEqualTo(DispatchState.PROPOSED);
    company.pay(invoice, "120.00", FIRST.plusDays(2));

    company.night(FIRST.plusDays(3));

    assertThat(position().state()).isEqualTo(PositionState.ENDED);
    assertThat(dispatches().get(0).state()).isEqualTo(DispatchState.CANCELLED);
    assertThat(dispatches().get(0).reason()).contains(Reason.PAID);
    assertThat(company.night(FIRST.plusDays(4)).invoices()).isZero();
  }

  @Test
  void aHeldInvoiceKeepsItsPlaceAndRecordsWhy() {
    company.night(FIRST);
    company.change(
        entities -> entities.persist(new Dispute(invoice.id(), FIRST, "broken", "finance")));

    company.night(SECOND);

    assertThat(position().facts().waitsAt()).isEqualTo("p2");
    assertThat(position().reason()).isEqualTo(Reason.DISPUTE);
    assertThat(position().decision()).isEqualTo(DecisionKind.HOLD);
    assertThat(dispatches()).hasSize(1);
  }

  @Test
  void aNightThatComesBackToAReasonWritesNoSecondRow() {
    LocalDate night = FIRST.minusDays(3);
    company.night(night);
    Dispute dispute = new Dispute(invoice.id(), night, null, "finance");
    company.change(entities -> entities.persist(dispute));
    company.night(night);
    company.change(entities -> entities.createQuery("delete from Dispute").executeUpdate());

    company.night(night);

    assertThat(reasons())
        .filteredOn(reason -> reason.lastNight().isEmpty())
        .extracting(RecordedReason::reason)
        .containsExactly(Reason.PAUSE);
    assertThat(reasons()).hasSize(2);
  }

  @Test
  void anInsolventCustomerMakesOneTaskForItsProceedings() {
    company.change(
        entities ->
            entities.persist(
                CustomerHold.insolvency(
                    customer.id(), LocalDate.of(2026, 9, 3), null, "finance", DUE)));

    company.night(FIRST);
    company.night(SECOND);

    assertThat(tasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.kind()).isEqualTo(TaskKind.CLAIM_DECLARATION);
              assertThat(task.dueOn()).isEqualTo(LocalDate.of(2026, 11, 3));
            });
  }

  @Test
  void aDecisionForAPlaceThatHasMovedIsRefusedAndLeavesNothing() {
    List<CustomerNight> old = database.query(entities -> company.decide(entities, FIRST));
    company.night(FIRST);

    assertThatThrownBy(
            () ->
                database.inTransaction(entities -> company.write(entities, FIRST.plusDays(1), old)))
        .isInstanceOf(StalePositionException.class);
    assertThat(dispatches()).hasSize(1);
  }

  private ScenarioPosition position() {
    return all(ScenarioPosition.class).get(0);
  }

  private List<ReminderDispatch> dispatches() {
    return all(ReminderDispatch.class);
  }

  private List<CollectionTask> tasks() {
    return all(CollectionTask.class);
  }

  private List<RecordedReason> reasons() {
    return all(RecordedReason.class);
  }

  private List<DispatchInvoice> shares() {
    return database.query(
        entities ->
            entities
                .createQuery("select s from DispatchInvoice s", DispatchInvoice.class)
                .getResultList());
  }

  private <T> List<T> all(Class<T> entity) {
    return database.query(
        entities ->
            entities
                .createQuery("select e from " + entity.getSimpleName() + " e order by e.id", entity)
                .getResultList());
  }
}
