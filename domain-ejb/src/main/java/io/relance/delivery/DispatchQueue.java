package io.relance.delivery;

import static io.relance.reminder.DispatchState.CLAIMED;
import static io.relance.reminder.DispatchState.SENDING;

import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.ReminderDispatch;
import io.relance.settings.Settings;
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
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The dispatches that wait to leave. A delivery takes a few at a time, for as long as a lease by
 * the real clock; what it does not bring to an end is let go, or put in doubt if it may have left.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Role.JOBS)
public class DispatchQueue {

  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final String DUE =
      """
      from reminder_dispatch
      where channel = 'EMAIL' and state in ('READY', 'RETRY') and not_before <= :asOf
        and (window_from is null or (window_from <= :time and window_to > :time))
        and working_days_only in (false, :workingDay)
      """;

  private static final String NEXT =
      "select id "
          + DUE
          + "order by not_before, id fetch first :most rows only for update skip locked";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Settings settings;
  @EJB private DeliveryCounts counts;
  @Inject private CompanyClock clock;

  public DispatchQueue() {}

  DispatchQueue(
      EntityManager entities, Settings settings, DeliveryCounts counts, CompanyClock clock) {
    this.entities = entities;
    this.settings = settings;
    this.counts = counts;
    this.clock = clock;
  }

  /** How many dispatches are due; none while reminders are not activated. */
  public long waiting(DeliveryMoment moment) {
    return isOff()
        ? 0
        : ((Number) about(moment, "select count(*) " + DUE).getSingleResult()).longValue();
  }

  /**
   * Takes the next dispatches whose time has come; none while reminders are not activated.
   *
   * @return their ids, in the order in which they came due
   */
  public List<Long> claim(DeliveryOrder order, int most) {
    if (isOff()) {
      return List.of();
    }
    List<Long> due = next(order.moment(), most);
    LocalDateTime until = clock.now().plus(LEASE);
    load(due).forEach(dispatch -> dispatch.claim(order.claimant(), until));
    return due;
  }

  private boolean isOff() {
    return !settings.options().remindersEnabled();
  }

  private List<Long> next(DeliveryMoment moment, int most) {
    List<?> ids = about(moment, NEXT).setParameter("most", most).getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private Query about(DeliveryMoment moment, String sql) {
    return entities
        .createNativeQuery(sql)
        .setParameter("asOf", moment.asOf())
        .setParameter("time", moment.asOf().toLocalTime())
        .setParameter("workingDay", moment.workingDay());
  }

  /** Lets go of what a delivery has claimed and not begun to send. */
  public void release(List<Long> ids, DeliveryOrder order) {
    claimed(ids, order).forEach(ReminderDispatch::release);
  }

  /** Puts off what a delivery has claimed and could not begin to send. */
  public void putOff(List<Long> ids, DeliveryOrder order, DeliveryFailure kind, String detail) {
    LocalDateTime from = later(clock.now(), order.moment().asOf());
    claimed(ids, order)
        .forEach(
            dispatch -> {
              dispatch.retryAt(Backoff.after(dispatch.attempts(), from), kind, detail);
              counts.settled(order, dispatch.state());
            });
  }

  private List<ReminderDispatch> claimed(List<Long> ids, DeliveryOrder order) {
    return load(ids).stream().filter(dispatch -> dispatch.isClaimedBy(order.claimant())).toList();
  }

  static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
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

  private List<ReminderDispatch> load(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select d from ReminderDispatch d where d.id in :ids order by d.id",
                ReminderDispatch.class)
            .setParameter("ids", ids)
            .getResultList();
  }
}
