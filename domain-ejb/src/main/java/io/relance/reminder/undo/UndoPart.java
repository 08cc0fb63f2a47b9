package io.relance.reminder.undo;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.relance.operations.Job;
import io.relance.reminder.night.WritingSession;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Undoes a part of a night in a transaction of its own: all of the part or nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class UndoPart {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private PublishedScenarios scenarios;
  @Inject private CompanyClock clock;

  /** Positions move while a night runs: nothing is undone meanwhile. */
  public boolean isNightRunning() {
    return entities
            .createQuery("select count(r) from JobRun r where r.activeJob = :night", Long.class)
            .setParameter("night", Job.NIGHTLY_REMINDERS)
            .getSingleResult()
        > 0;
  }

  /**
   * @return the id of the act, to which the parts are added
   */
  public long begin(LocalDate night, String note, String by) {
    NightUndo act = new NightUndo(night, note, by, clock.now());
    entities.persist(act);
    return act.id();
  }

  /** Cancels messages of the night that have not left, and takes back the stages so emptied. */
  public void cancel(long actId, List<Long> dispatches) {
    add(actId, stages -> stages.ofMessages(dispatches));
  }

  /**
   * Takes back stages of tasks only.
   *
   * @param positions ids
   */
  public void takeBackCalls(long actId, List<Long> positions) {
    add(actId, stages -> stages.ofTasks(positions));
  }

  @FunctionalInterface
  private interface TakingBack {
    UndonePart of(UndoneStages stages) throws SQLException;
  }

  /** All that is read through the entities is read before: the writing has their connection. */
  private void add(long actId, TakingBack work) {
    NightUndo act = entities.find(NightUndo.class, actId);
    LocalDateTime now = clock.now();
    Map<String, PublishedScenario> newest =
        scenarios.newest().stream().collect(toMap(PublishedScenario::code, identity()));
    act.add(
        WritingSession.on(
            entities, session -> work.of(new UndoneStages(session, act, newest, now))));
  }

  public NightUndo result(long actId) {
    return entities.find(NightUndo.class, actId);
  }
}
