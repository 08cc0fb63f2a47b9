package io.relance.delivery;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;

/** Takes a person's word for a dispatch in doubt, and keeps who gave it and when. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class SettleDoubt {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  /** What came of it. */
  public enum Outcome {
    SETTLED,
    /** It is known what became of the dispatch; perhaps somebody else was faster. */
    NOT_IN_DOUBT,
    /** There is no such dispatch. */
    UNKNOWN
  }

  public Outcome settle(long dispatchId, DoubtAnswer answer) {
    ReminderDispatch dispatch =
        entities.find(ReminderDispatch.class, dispatchId, LockModeType.PESSIMISTIC_WRITE);
    if (dispatch == null) {
      return Outcome.UNKNOWN;
    }
    if (dispatch.state() != DispatchState.IN_DOUBT) {
      return Outcome.NOT_IN_DOUBT;
    }
    LocalDateTime now = clock.now();
    switch (answer) {
      case ARRIVED -> dispatch.confirmArrival(now);
      case SEND_AGAIN -> dispatch.sendAgain(now);
    }
    String caller = session.getCallerPrincipal().getName();
    entities.persist(new DoubtVerdict(dispatchId, answer, caller, now));
    return Outcome.SETTLED;
  }

  /** What was said of a dispatch, in the order in which it was said. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<DoubtVerdict> verdictsOn(long dispatchId) {
    return entities
        .createQuery(
            "select v from DoubtVerdict v where v.dispatchId = :dispatch order by v.givenAt, v.id",
            DoubtVerdict.class)
        .setParameter("dispatch", dispatchId)
        .getResultList();
  }
}
