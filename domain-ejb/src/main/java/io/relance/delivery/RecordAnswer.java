package io.relance.delivery;

import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.ReminderDispatch;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records what the relay said of messages; one that failed for good makes a task. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Role.JOBS)
public class RecordAnswer {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private DeliveryCounts counts;
  @EJB private FailDispatch failing;
  @Inject private CompanyClock clock;

  /**
   * Leaves alone what this delivery isn't sending any more: its answer came after its lease, and a
   * person decides about it.
   *
   * @param answers by the ids of the dispatches that were handed over
   */
  public void record(Map<Long, Answer> answers, DeliveryOrder order) {
    Map<DispatchState, Long> settled = new EnumMap<>(DispatchState.class);
    LocalDateTime now = clock.now();
    for (ReminderDispatch dispatch :
        ClaimedDispatches.locked(entities, List.copyOf(answers.keySet()))) {
      if (dispatch.isBeingSentBy(order.claimant())) {
        record(dispatch, answers.get(dispatch.id()), now, order);
        settled.merge(dispatch.state(), 1L, Long::sum);
      }
    }
    counts.settled(order, settled);
  }

  private void record(
      ReminderDispatch dispatch, Answer answer, LocalDateTime now, DeliveryOrder order) {
    if (answer instanceof Answer.RefusedForNow refused) {
      tryAgain(dispatch, refused, now, order);
    } else if (answer instanceof Answer.Refused refused) {
      failing.fail(dispatch, refused.kind(), refused.detail());
    } else if (answer instanceof Answer.NoAnswer none) {
      dispatch.doubt(DeliveryFailure.NO_ANSWER, none.detail());
    } else if (answer instanceof Answer.Accepted accepted) {
      dispatch.markSent(now);
      Optional.ofNullable(accepted.name()).ifPresent(dispatch::nameBy);
    }
  }

  private void tryAgain(
      ReminderDispatch dispatch,
      Answer.RefusedForNow refused,
      LocalDateTime now,
      DeliveryOrder order) {
    LocalDateTime from = order.latest(now);
    if (dispatch.firstTriedAt().orElse(from).plus(Backoff.PATIENCE).isBefore(from)) {
      failing.fail(dispatch, DeliveryFailure.GIVEN_UP, refused.detail());
    } else {
      dispatch.retryAt(
          Backoff.after(dispatch.attempts(), from),
          DeliveryFailure.REFUSED_FOR_NOW,
          refused.detail());
    }
  }
}
