package io.relance.delivery;

import static io.relance.reminder.DispatchState.CLAIMED;
import static io.relance.reminder.DispatchState.RETRY;
import static io.relance.reminder.DispatchState.SENDING;

import io.relance.reminder.DeliveryFailure;
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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What deliveries have claimed and don't bring to an end: it is let go, put off, or put in doubt if
 * it may have left.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Role.JOBS)
public class ClaimedDispatches {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private DeliveryCounts counts;
  @Inject private CompanyClock clock;

  /** Lets go of what a delivery has claimed and not begun to send. */
  public void release(List<Long> ids, DeliveryOrder order) {
    claimed(ids, order).forEach(ReminderDispatch::release);
  }

  /** Lets go of what a delivery was about to hand over, and has not handed over. */
  public void takeBack(List<Long> ids, DeliveryOrder order) {
    locked(entities, ids).stream()
        .filter(dispatch -> dispatch.isBeingSentBy(order.claimant()))
        .forEach(ReminderDispatch::takeBack);
  }

  /** Puts off what a delivery has claimed and could not begin to send. */
  public void putOff(List<Long> ids, DeliveryOrder order, DeliveryFailure kind, String detail) {
    LocalDateTime from = order.latest(clock.now());
    List<ReminderDispatch> late = claimed(ids, order);
    late.forEach(
        dispatch -> dispatch.retryAt(Backoff.after(dispatch.attempts(), from), kind, detail));
    counts.settled(order, RETRY, late.size());
  }

  private List<ReminderDispatch> claimed(List<Long> ids, DeliveryOrder order) {
    return locked(entities, ids).stream()
        .filter(dispatch -> dispatch.isClaimedBy(order.claimant()))
        .toList();
  }

  /**
   * Brings what deliveries have left behind whose leases ran out into order: what was only claimed
   * is free again; what was being sent is in doubt, for it may have left.
   */
  public void sweep(DeliveryOrder order) {
    tidyUp(order.runId(), left("d.leaseUntil < :that", clock.now()));
  }

  /**
   * Does the same at once for a delivery that is known to have ended; whoever else delivers is left
   * alone.
   */
  public void sweepAfter(EndedDelivery ended) {
    tidyUp(ended.runId(), left("d.claimedBy = :that", ended.claimant()));
  }

  private void tidyUp(long runId, List<ReminderDispatch> left) {
    List<ReminderDispatch> interrupted =
        left.stream().filter(dispatch -> dispatch.state() == SENDING).toList();
    interrupted.forEach(dispatch -> dispatch.doubt(DeliveryFailure.INTERRUPTED, null));
    left.stream()
        .filter(dispatch -> dispatch.state() == CLAIMED)
        .forEach(ReminderDispatch::release);
    counts.foundInDoubt(runId, interrupted.size());
  }

  /** Locked, since another server may be tidying up too: the second finds nothing left. */
  private List<ReminderDispatch> left(String whose, Object that) {
    return entities
        .createQuery(
            "select d from ReminderDispatch d where d.state in :unfinished and "
                + whose
                + " order by d.id",
            ReminderDispatch.class)
        .setParameter("unfinished", List.of(CLAIMED, SENDING))
        .setParameter("that", that)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Dispatches in the order of their ids, kept from others until the transaction ends. */
  static List<ReminderDispatch> locked(EntityManager entities, List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select d from ReminderDispatch d where d.id in :ids order by d.id",
                ReminderDispatch.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }
}
