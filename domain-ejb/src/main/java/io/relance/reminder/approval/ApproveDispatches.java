package io.relance.reminder.approval;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.Reason;
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
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets messages leave that waited for approval, or keeps them back for good, one or many at a time.
 * One that is approved is checked against the facts once more before it leaves, like every other.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class ApproveDispatches {

  public static final int LONGEST_NOTE = 500;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  /** From now on they wait for their hour only. */
  public List<ApprovalOutcome> approve(Collection<Long> ids) {
    LocalDateTime now = clock.now();
    return decide(
        ids,
        dispatch -> {
          dispatch.approve(now);
          review(dispatch).approve(caller(), now);
        });
  }

  /**
   * They never leave. A person has decided about the stage, so that it is not decided again: the
   * invoice waits for the next one.
   *
   * @param why in the person's own words, at most {@value #LONGEST_NOTE} characters, or null
   */
  public List<ApprovalOutcome> reject(Collection<Long> ids, String why) {
    LocalDateTime now = clock.now();
    return decide(
        ids,
        dispatch -> {
          dispatch.cancel(Reason.REJECTED);
          review(dispatch).reject(why, caller(), now);
        });
  }

  private List<ApprovalOutcome> decide(Collection<Long> ids, Consumer<ReminderDispatch> verdict) {
    return ids.stream().distinct().sorted().map(id -> decide(id, verdict)).toList();
  }

  private ApprovalOutcome decide(long id, Consumer<ReminderDispatch> verdict) {
    ReminderDispatch dispatch =
        entities.find(ReminderDispatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (dispatch == null) {
      return new ApprovalOutcome(id, null, false);
    }
    boolean waits = dispatch.state() == DispatchState.PROPOSED;
    if (waits) {
      verdict.accept(dispatch);
    }
    return new ApprovalOutcome(id, dispatch.state(), waits);
  }

  private DispatchReview review(ReminderDispatch dispatch) {
    DispatchReview known = entities.find(DispatchReview.class, dispatch.id());
    if (known != null) {
      return known;
    }
    DispatchReview first = new DispatchReview(dispatch.id());
    entities.persist(first);
    return first;
  }

  private String caller() {
    return session.getCallerPrincipal().getName();
  }
}
