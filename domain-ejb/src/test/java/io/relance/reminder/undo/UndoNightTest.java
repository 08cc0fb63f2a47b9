package io.relance.reminder.undo;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static io.relance.delivery.DeliveringCompany.SECOND_NIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.collection.CollectionTask;
import io.relance.collection.StepOrigin;
import io.relance.collection.TaskState;
import io.relance.delivery.Answer;
import io.relance.delivery.DeliveringCompany;
import io.relance.delivery.DispatchQueue;
import io.relance.delivery.DoubtAnswer;
import io.relance.delivery.RelayFake;
import io.relance.delivery.SettleDoubt;
import io.relance.operations.Job;
import io.relance.operations.JobRequest;
import io.relance.operations.Runs;
import io.relance.receivable.Invoice;
import io.relance.reminder.Channel;
import io.relance.reminder.DispatchState;
import io.relance.reminder.PositionState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.ScenarioPosition;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.SmallCompany;
import io.relance.reporting.RecordedVerdict;
import io.relance.reporting.Verdicts;
import io.relance.scenario.Grouping;
import io.relance.scenario.StepType;
import io.relance.testing.H2Database;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A night has reminded two customers, and a person finds that it knew too little. */
class UndoNightTest {

  private static final String WHY = "Import manquant";

  @RegisterExtension static final H2Database database = new H2Database();

  private final RelayFake relay = new RelayFake();
  private final DeliveringCompany company = new DeliveringCompany(database).sendingBy(relay);
  private Invoice first;
  private Invoice second;

  @BeforeEach
  void aNightHasDecided() {
    company.open(Grouping.PER_INVOICE);
    first = company.owes("C-1", "F-1");
    second = company.owes("C-2", "F-2");
    company.ledger().night(NIGHT);
  }

  @AfterEach
  void forget() {
    company.close();
  }

  @Test
  void nothingOfItLeavesAndEveryInvoiceStandsWhereItStood() {
    NightUndo act = undone(NightSelection.whole(NIGHT)).act();

    assertThat(act.cancelled()).isEqualTo(2);
    assertThat(act.takenBack()).isEqualTo(2);
    assertThat(act.by()).isEqualTo("finance");
    assertThat(company.dispatches())
        .extracting(ReminderDispatch::state, one -> one.reason().orElse(null))
        .containsOnly(tuple(DispatchState.CANCELLED, Reason.NIGHT_UNDONE));
    ScenarioPosition back = company.positionOf(first);
    assertThat(back.state()).isEqualTo(PositionState.WAITING);
    assertThat(back.facts().waitsAt()).isEqualTo("p1");
    assertThat(back.stagesHad()).isZero();
    assertThat(back.lastStageOn()).isEmpty();
    assertThat(back.nextOn()).contains(NIGHT);
    assertThat(back.nextStepType()).contains(StepType.EMAIL);
    assertThat(back.levelLabel()).isEmpty();
    assertThat(back.reason()).isEqualTo(Reason.NIGHT_UNDONE);
    company.deliver();
    assertThat(relay.taken()).isEmpty();
  }

  @Test
  void theNextNightDecidesAfreshByTheFactsOfThen() {
    undone(NightSelection.whole(NIGHT));
    company.ledger().pay(first, "120.00", NIGHT);

    company.ledger().night(NIGHT.plusDays(1));

    assertThat(company.positionOf(first).reason()).isEqualTo(Reason.PAID);
    assertThat(company.positionOf(second).stagesHad()).isEqualTo(1);
    assertThat(company.positionOf(second).lastStageOn()).contains(NIGHT.plusDays(1));
    assertThat(company.dispatches()).hasSize(3);
    assertThat(company.newestDispatch().state()).isEqualTo(DispatchState.READY);
  }

  @Test
  void theSameNightCanBeRunAgain() {
    undone(NightSelection.whole(NIGHT));

    company.ledger().night(NIGHT);

    assertThat(company.positionOf(first).lastStageOn()).contains(NIGHT);
    assertThat(verdict(first, NIGHT).reason()).isEqualTo(Reason.DUE);
    assertThat(undone(NightSelection.whole(NIGHT)).act().takenBack()).isEqualTo(2);
    assertThat(verdict(first, NIGHT).reason()).isEqualTo(Reason.NIGHT_UNDONE);
  }

  @Test
  void thePauseBeforeCountsFromWhereItDid() {
    company.deliver();
    company.itIs(SECOND_NIGHT.atTime(9, 0));
    company.ledger().night(SECOND_NIGHT);

    undone(NightSelection.whole(SECOND_NIGHT));

    ScenarioPosition back = company.positionOf(first);
    assertThat(back.facts().waitsAt()).isEqualTo("p2");
    assertThat(back.lastStageOn()).contains(NIGHT);
    assertThat(back.stagesHad()).isEqualTo(1);
    assertThat(back.levelLabel()).contains("Niveau m1");
  }

  @Test
  void whatHasLeftStaysAndIsCounted() {
    relay.answering(
        mail ->
            mail.message().subject().contains("F-1")
                ? new Answer.Accepted()
                : new Answer.RefusedForNow("450 later"));
    company.deliver();

    Undoing.Done done = undone(NightSelection.whole(NIGHT));

    assertThat(done.act().cancelled()).isOne();
    assertThat(done.outlook().sent()).isOne();
    assertThat(company.positionOf(first).lastStageOn()).contains(NIGHT);
    assertThat(company.positionOf(second).lastStageOn()).isEmpty();
    assertThat(kept()).isEmpty();
  }

  @Test
  void anInvoiceOfWhichAnotherMessageHasLeftStaysWhereItIs() {
    messageBeside(first, "SENT");

    Undoing.Done done = undone(NightSelection.whole(NIGHT));

    assertThat(done.act().cancelled()).isEqualTo(2);
    assertThat(done.act().takenBack()).isOne();
    assertThat(company.positionOf(first).lastStageOn()).contains(NIGHT);
    assertThat(kept()).extracting(KeptStage::invoiceNumber).containsExactly("F-1");
    assertThat(verdict(first, NIGHT).reason()).isEqualTo(Reason.DUE);
  }

  @Test
  void whatMayHaveArrivedIsNeverTakenForNotSent() {
    relay.answering(mail -> new Answer.NoAnswer("[EOF]"));
    company.deliver();
    ReminderDispatch doubted = company.dispatches().get(0);
    assertThat(nights().outlook(NightSelection.whole(NIGHT)).uncertain()).isEqualTo(2);

    company.bean(SettleDoubt.class).settle(doubted.id(), DoubtAnswer.SEND_AGAIN);
    Undoing.Done done = undone(NightSelection.whole(NIGHT));

    assertThat(done.act().cancelled()).isOne();
    assertThat(done.act().takenBack()).isZero();
    assertThat(done.outlook().uncertain()).isOne();
    assertThat(company.positionOf(first).lastStageOn()).contains(NIGHT);
    assertThat(kept()).extracting(KeptStage::invoiceNumber).containsExactly("F-1");
  }

  @Test
  void whatADeliveryHasOnlyClaimedDoesNotLeave() {
    company.bean(DispatchQueue.class).claim(Channel.EMAIL, company.order(), 50);
    assertThat(company.dispatches())
        .extracting(ReminderDispatch::state)
        .containsOnly(DispatchState.CLAIMED);

    assertThat(undone(NightSelection.whole(NIGHT)).act().cancelled()).isEqualTo(2);

    company.itIs(OPENING.plusHours(1));
    company.deliver();
    assertThat(relay.taken()).isEmpty();
  }

  @Test
  void onlyWhatWasTickedIsUndone() {
    long ticked = company.dispatches().get(1).id();

    undone(new NightSelection(NIGHT, null, null, null, List.of(ticked)));

    assertThat(company.positionOf(first).lastStageOn()).contains(NIGHT);
    assertThat(company.positionOf(second).lastStageOn()).isEmpty();
  }

  @Test
  void aCustomerOrALevelCanBeUndoneAlone() {
    assertThat(cancelled(new NightSelection(NIGHT, null, null, 2, null))).isZero();
    assertThat(cancelled(new NightSelection(NIGHT, "C-2", null, 1, null))).isOne();
    assertThat(cancelled(new NightSelection(NIGHT, null, "f-1", null, null))).isOne();
    assertThat(undo(NightSelection.whole(NIGHT))).isInstanceOf(Undoing.NothingLeft.class);
  }

  @Test
  void whatIsTickedOfAnotherNightIsLeftAlone() {
    List<Long> ids = company.dispatches().stream().map(ReminderDispatch::id).toList();

    NightUndo act = undone(new NightSelection(NIGHT.plusDays(1), null, null, null, ids)).act();

    assertThat(act.cancelled()).isZero();
    assertThat(company.positionOf(first).lastStageOn()).contains(NIGHT);
  }

  @Test
  void theOpenTasksOfTheStageAreClosed() {
    addTask(first, TaskState.OPEN);
    addTask(second, TaskState.DONE);

    assertThat(undone(NightSelection.whole(NIGHT)).act().tasks()).isOne();

    assertThat(taskStates()).containsExactly(TaskState.CANCELLED, TaskState.DONE);
  }

  @Test
  void aStageOfTasksOnlyIsTakenBackUnlessOneWasDone() {
    company.deliver();
    company.ledger().publishing(SmallCompany.standard(Grouping.PER_INVOICE));
    company.ledger().night(SECOND_NIGHT);
    LocalDate call = SECOND_NIGHT.plusDays(7);
    company.ledger().night(call);
    company.change(
        entities ->
            entities
                .createQuery(
                    "select t from CollectionTask t where t.invoiceId = :invoice",
                    CollectionTask.class)
                .setParameter("invoice", second.id())
                .getSingleResult()
                .close(TaskState.DONE, call, "finance"));
    assertThat(nights().outlook(NightSelection.whole(call)).calls()).isOne();

    NightUndo act = undone(NightSelection.whole(call)).act();

    assertThat(act.takenBack()).isOne();
    assertThat(act.tasks()).isOne();
    assertThat(company.positionOf(first).state()).isEqualTo(PositionState.WAITING);
    assertThat(company.positionOf(first).lastStageOn()).contains(SECOND_NIGHT);
    assertThat(company.positionOf(second).state()).isEqualTo(PositionState.COMPLETED);
  }

  @Test
  void whyAnInvoiceWasNotRemindedTellsWhoHasUndoneTheNightAndWhy() {
    undone(NightSelection.whole(NIGHT));

    RecordedVerdict verdict = verdict(first, NIGHT);
    assertThat(verdict.decision()).isEqualTo(DecisionKind.WAIT);
    assertThat(verdict.reason()).isEqualTo(Reason.NIGHT_UNDONE);
    assertThat(verdict.detail()).isEqualTo("Import manquant (finance)");
    assertThat(verdict.recordedAt()).isEqualTo(OPENING);
    company.ledger().night(NIGHT.plusDays(1));
    assertThat(verdict(first, NIGHT).reason()).isEqualTo(Reason.NIGHT_UNDONE);
    assertThat(verdict(first, NIGHT.plusDays(1)).reason()).isEqualTo(Reason.DUE);
  }

  @Test
  void whatLaterNightsHaveSaidStaysOnRecord() {
    company.ledger().night(NIGHT.plusDays(1));

    undone(NightSelection.whole(NIGHT));

    assertThat(verdict(first, NIGHT).reason()).isEqualTo(Reason.NIGHT_UNDONE);
    assertThat(verdict(first, NIGHT.plusDays(1)).reason()).isEqualTo(Reason.PAUSE);
  }

  @Test
  void whileANightRunsNothingIsUndone() {
    company
        .bean(Runs.class)
        .begin(new JobRequest(Job.NIGHTLY_REMINDERS, NIGHT, null, true), "finance");

    assertThat(undo(NightSelection.whole(NIGHT))).isInstanceOf(Undoing.NightIsRunning.class);
    assertThat(company.positionOf(first).lastStageOn()).contains(NIGHT);
  }

  @Test
  void everyUndoingIsKept() {
    undone(new NightSelection(NIGHT, "C-1", null, null, null));
    undone(NightSelection.whole(NIGHT));

    assertThat(nights().of(NIGHT))
        .extracting(NightUndo::note, NightUndo::cancelled)
        .containsExactly(tuple(WHY, 1L), tuple(WHY, 1L));
  }

  private Undoing undo(NightSelection selection) {
    return company.bean(UndoNight.class).undo(selection, WHY);
  }

  private Undoing.Done undone(NightSelection selection) {
    return (Undoing.Done) undo(selection);
  }

  private long cancelled(NightSelection selection) {
    return undo(selection) instanceof Undoing.Done done ? done.act().cancelled() : 0;
  }

  private UndoneNights nights() {
    return company.bean(UndoneNights.class);
  }

  private List<KeptStage> kept() {
    List<KeptStage> kept = nights().kept(NIGHT, 0, 10);
    assertThat(nights().countKept(NIGHT)).isEqualTo(kept.size());
    return kept;
  }

  private RecordedVerdict verdict(Invoice invoice, LocalDate night) {
    return company.bean(Verdicts.class).find(invoice.id(), night).orElseThrow();
  }

  private void addTask(Invoice invoice, TaskState state) {
    StepOrigin origin = new StepOrigin(company.positionOf(invoice).id(), 1, 3, "call");
    company.change(
        entities -> {
          CollectionTask task =
              CollectionTask.ofStep(origin, invoice.customerId(), invoice.id(), NIGHT, 0);
          if (state != TaskState.OPEN) {
            task.close(state, NIGHT, "finance");
          }
          entities.persist(task);
        });
  }

  private List<TaskState> taskStates() {
    return database.query(
        entities ->
            entities
                .createQuery("select t.state from CollectionTask t order by t.id", TaskState.class)
                .getResultList());
  }

  /** A second message of the stage of an invoice. */
  private void messageBeside(Invoice invoice, String state) {
    company.change(
        entities -> {
          entities
              .createNativeQuery(
                  """
                  insert into reminder_dispatch (id, customer_id, scenario, scenario_version,
                    step_number, step_identity, channel, state, business_date, not_before,
                    working_days_only, attempts, version)
                  select 900000, customer_id, scenario, scenario_version, 3, 'sms', 'SMS', ?1,
                    business_date, not_before, true, 0, 0 from reminder_dispatch
                  where customer_id = ?2""")
              .setParameter(1, state)
              .setParameter(2, invoice.customerId())
              .executeUpdate();
          entities
              .createNativeQuery(
                  """
                  insert into dispatch_invoice (dispatch_id, invoice_id, position_id,
                    stage_sequence, step_identity, stage_number)
                  select 900000, invoice_id, position_id, stage_sequence, 'sms', stage_number
                  from dispatch_invoice where invoice_id = ?1""")
              .setParameter(1, invoice.id())
              .executeUpdate();
        });
  }
}
