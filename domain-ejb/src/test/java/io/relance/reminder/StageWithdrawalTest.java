package io.relance.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.collection.CollectionTask;
import io.relance.collection.StepOrigin;
import io.relance.collection.TaskState;
import io.relance.receivable.Customer;
import io.relance.receivable.Invoice;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.SmallCompany;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.testing.H2Database;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StageWithdrawalTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 11);
  private static final LocalDate SECOND = LocalDate.of(2026, 9, 26);

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
  void aStageHeldBeforeItLeftIsDecidedAgainLater() {
    company.night(FIRST);

    cancel(only(), Reason.DISPUTE);

    ScenarioPosition back = position();
    assertThat(back.facts().waitsAt()).isEqualTo("p1");
    assertThat(back.stagesHad()).isZero();
    assertThat(back.stageSequence()).isEqualTo(1);
    assertThat(back.lastStageOn()).isEmpty();
    assertThat(back.levelLabel()).isEmpty();
    assertThat(back.decision()).isEqualTo(DecisionKind.HOLD);
    assertThat(back.reason()).isEqualTo(Reason.DISPUTE);

    assertThat(company.night(FIRST.plusDays(1)).dispatches()).isEqualTo(1);
    assertThat(position().stageSequence()).isEqualTo(2);
  }

  @Test
  void theStageBeforeIsTheLastOneAgain() {
    company.night(FIRST);
    sent(only());
    company.night(SECOND);

    cancel(dispatches().get(1), Reason.CUSTOMER_HOLD);

    assertThat(position().facts().waitsAt()).isEqualTo("p2");
    assertThat(position().lastStageOn()).contains(FIRST);
    assertThat(position().levelLabel()).contains("Level m1");
  }

  @Test
  void whatAPaymentCancelsIsNotDecidedAgain() {
    company.night(FIRST);

    cancel(only(), Reason.PAID);

    assertThat(position().facts().waitsAt()).isEqualTo("p2");
  }

  @Test
  void aStageOfWhichAMessageLeftStays() {
    company.night(FIRST);
    ReminderDispatch other = only();
    addMessageBeside("SENT");

    cancel(other, Reason.DISPUTE);

    assertThat(position().facts().waitsAt()).isEqualTo("p2");
    assertThat(leftOut()).isEmpty();
  }

  @Test
  void aMessageOfAStageThatGoesOnIsLeftOutIfNobodyCanReceiveItAnyMore() {
    company.night(FIRST);
    ReminderDispatch email = only();
    addMessageBeside("SENT");

    cancel(email, Reason.NO_RECIPIENT);

    assertThat(position().facts().waitsAt()).isEqualTo("p2");
    assertThat(leftOut())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.invoiceId()).isEqualTo(invoice.id());
              assertThat(left.channel()).isEqualTo(Channel.EMAIL);
              assertThat(left.stepNumber()).isEqualTo(2);
              assertThat(left.reason()).isEqualTo(Reason.NO_RECIPIENT);
              assertThat(left.businessDate()).isEqualTo(FIRST);
            });
  }

  @Test
  void ofAStageThatIsWithdrawnNothingIsLeftOut() {
    company.night(FIRST);

    cancel(only(), Reason.NO_RECIPIENT);

    assertThat(position().reason()).isEqualTo(Reason.NO_RECIPIENT);
    assertThat(leftOut()).isEmpty();
  }

  @Test
  void aStageOfTwoMessagesIsTakenBackOnce() {
    company.night(FIRST);
    ReminderDispatch one = only();
    addMessageBeside("CANCELLED");

    cancel(one, Reason.DISPUTE);
    cancel(dispatches().get(1), Reason.DISPUTE);

    assertThat(position().stagesHad()).isZero();
  }

  @Test
  void anOlderStageIsLeftAsItIs() {
    company.night(FIRST);
    company.night(SECOND);

    cancel(dispatches().get(0), Reason.DISPUTE);

    assertThat(position().facts().waitsAt()).isEqualTo("p3");
  }

  @Test
  void theOpenTasksOfTheStageAreNoLongerNeeded() {
    company.night(FIRST);
    StepOrigin origin = new StepOrigin(position().id(), 1, 3, "call");
    company.change(
        entities ->
            entities.persist(CollectionTask.ofStep(origin, customer.id(), invoice.id(), FIRST, 0)));

    cancel(only(), Reason.DISPUTE);

    assertThat(all(CollectionTask.class))
        .extracting(CollectionTask::state)
        .containsExactly(TaskState.CANCELLED);
  }

  /** A second message of the stage. */
  private void addMessageBeside(String state) {
    company.change(
        entities -> {
          entities
              .createNativeQuery(
                  """
                  insert into reminder_dispatch (id, customer_id, scenario, scenario_version,
                    step_number, step_identity, channel, state, reason, business_date, not_before,
                    working_days_only, attempts, version)
                  select 900000, customer_id, scenario, scenario_version, 3, 'sms', 'SMS', ?1,
                    'DISPUTE', business_date, not_before, true, 0, 0 from reminder_dispatch""")
              .setParameter(1, state)
              .executeUpdate();
          entities
              .createNativeQuery(
                  """
                  insert into dispatch_invoice (dispatch_id, invoice_id, position_id,
                    stage_sequence, step_identity, stage_number)
                  select 900000, invoice_id, position_id, stage_sequence, 'sms', stage_number
                  from dispatch_invoice""")
              .executeUpdate();
        });
  }

  private static List<LeftOutCommunication> leftOut() {
    return database.query(
        entities ->
            entities
                .createQuery("select l from LeftOutCommunication l", LeftOutCommunication.class)
                .getResultList());
  }

  private void sent(ReminderDispatch dispatch) {
    state(dispatch, "SENT", null);
  }

  private void cancel(ReminderDispatch dispatch, Reason reason) {
    state(dispatch, "CANCELLED", reason.name());
    company.change(
        entities ->
            new StageWithdrawal(entities, published(), () -> Clock.system(ZoneOffset.UTC))
                .withdrawIfAllCancelled(dispatch.id()));
  }

  private void state(ReminderDispatch dispatch, String state, String reason) {
    company.change(
        entities ->
            entities
                .createNativeQuery(
                    "update reminder_dispatch set state = ?1, reason = ?2 where id = ?3")
                .setParameter(1, state)
                .setParameter(2, reason)
                .setParameter(3, dispatch.id())
                .executeUpdate());
  }

  private static PublishedScenarios published() {
    return new PublishedScenarios() {
      @Override
      public Optional<PublishedScenario> find(String code) {
        return Optional.of(SmallCompany.standard(Grouping.PER_INVOICE));
      }
    };
  }

  private ScenarioPosition position() {
    return all(ScenarioPosition.class).get(0);
  }

  private ReminderDispatch only() {
    return dispatches().get(0);
  }

  private List<ReminderDispatch> dispatches() {
    return all(ReminderDispatch.class);
  }

  private static <T> List<T> all(Class<T> entity) {
    return database.query(
        entities ->
            entities
                .createQuery("select e from " + entity.getSimpleName() + " e order by e.id", entity)
                .getResultList());
  }
}
