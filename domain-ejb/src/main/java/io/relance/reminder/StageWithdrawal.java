package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;

import io.relance.collection.CollectionTask;
import io.relance.collection.TaskState;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.PublishedScenarios;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts invoices back before a stage of which nothing has left: every message was cancelled for a
 * reason that passes, and the stage is decided again when it has (domain rule 9).
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API, JOBS})
public class StageWithdrawal {

  private static final Set<Reason> PASSING =
      Stream.of(Reason.values()).filter(Reason::isPassing).collect(Collectors.toUnmodifiableSet());

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private PublishedScenarios scenarios;
  @Inject private CompanyClock clock;

  public StageWithdrawal() {}

  StageWithdrawal(EntityManager entities, PublishedScenarios scenarios, CompanyClock clock) {
    this.entities = entities;
    this.scenarios = scenarios;
    this.clock = clock;
  }

  /**
   * Looks at the stages that a cancelled dispatch belongs to (of one that leaves, those of the
   * invoices left out of it), and withdraws those of which every other dispatch is cancelled as
   * well. Of a stage that goes on, it keeps that this communication could reach nobody. What a
   * person has written is of no stage. To be called in the transaction that has cancelled it.
   */
  public void withdrawIfAllCancelled(long dispatchId) {
    ReminderDispatch dispatch = entities.find(ReminderDispatch.class, dispatchId);
    for (DispatchInvoice share : sharesThatStay(dispatch)) {
      ScenarioPosition position = lock(share.positionId());
      if (isStillHad(position, share, dispatch) && position.state() != PositionState.ENDED) {
        settle(position, share, dispatch);
      }
    }
  }

  /** A stage of several messages is taken back with the first of them, and only once. */
  private static boolean isStillHad(
      ScenarioPosition position, DispatchInvoice share, ReminderDispatch dispatch) {
    return position.stageSequence() == share.stageSequence()
        && position.lastStageOn().filter(dispatch.businessDate()::equals).isPresent();
  }

  private void settle(ScenarioPosition position, DispatchInvoice share, ReminderDispatch dispatch) {
    Reason why = share.leftOut().or(dispatch::reason).orElseThrow();
    if (nothingLeft(share)) {
      withdraw(position, share, why);
    } else if (why == Reason.NO_RECIPIENT) {
      entities.persist(new LeftOutCommunication(share, dispatch));
    }
  }

  private void withdraw(ScenarioPosition position, DispatchInvoice share, Reason why) {
    position.takeBack(
        StageBefore.of(scenarios.find(position.scenario()), position, share.stepIdentity()), why);
    openTasks(share).forEach(task -> task.close(TaskState.CANCELLED, clock.today(), JOBS));
  }

  private List<DispatchInvoice> sharesThatStay(ReminderDispatch dispatch) {
    return entities
        .createQuery(
            """
            select s from DispatchInvoice s
            where s.dispatchId = :dispatch and s.positionId is not null order by s.positionId""",
            DispatchInvoice.class)
        .setParameter("dispatch", dispatch.id())
        .getResultStream()
        .filter(share -> dispatch.state() == DispatchState.CANCELLED || share.leftOut().isPresent())
        .toList();
  }

  private ScenarioPosition lock(long positionId) {
    return entities.find(ScenarioPosition.class, positionId, LockModeType.PESSIMISTIC_WRITE);
  }

  private boolean nothingLeft(DispatchInvoice share) {
    return entities
        .createQuery(
            """
            select count(d) from ReminderDispatch d, DispatchInvoice s
            where s.dispatchId = d.id
            and s.positionId = :position and s.stageSequence = :sequence
            and not (
              (d.state = :cancelled and d.doubted = false or s.leftOut is not null)
              and coalesce(s.leftOut, d.reason) in :passing)""",
            Long.class)
        .setParameter("position", share.positionId())
        .setParameter("sequence", share.stageSequence())
        .setParameter("cancelled", DispatchState.CANCELLED)
        .setParameter("passing", PASSING)
        .getSingleResult()
        .equals(0L);
  }

  private List<CollectionTask> openTasks(DispatchInvoice share) {
    return entities
        .createQuery(
            """
            select t from CollectionTask t
            where t.positionId = :position and t.stageSequence = :sequence and t.state = :open""",
            CollectionTask.class)
        .setParameter("position", share.positionId())
        .setParameter("sequence", share.stageSequence())
        .setParameter("open", TaskState.OPEN)
        .getResultList();
  }
}
