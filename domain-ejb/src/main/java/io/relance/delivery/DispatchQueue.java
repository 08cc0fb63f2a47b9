package io.relance.delivery;

import static io.relance.reminder.DispatchState.CLAIMED;
import static io.relance.reminder.DispatchState.SENDING;

import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
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
import jakarta.persistence.PersistenceContext;
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
      select id from reminder_dispatch
      where channel = 'EMAIL' and state in ('READY', 'RETRY') and not_before <= :asOf
        and (window_from is null or (window_from <= :time and window_to > :time))
        and working_days_only in (false, :workingDay)
      order by not_before, id
      fetch first :most rows only
      for update skip locked""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Settings settings;
  @Inject private CompanyClock clock;

  protected DispatchQueue() {}

  DispatchQueue(EntityManager entities, Settings settings, CompanyClock clock) {
    this.entities = entities;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes the next dispatches whose time has come; none while reminders are not activated.
   *
   * @param by whose they are from now on
   * @return their ids, in the order in which they came due
   */
  public List<Long> claim(DeliveryMoment moment, int most, String by) {
    if (!settings.options().remindersEnabled()) {
      return List.of();
    }
    List<Long> due = due(moment, most);
    LocalDateTime until = clock.now().plus(LEASE);
    load(due).forEach(dispatch -> dispatch.claim(by, until));
    return due;
  }

  private List<Long> due(DeliveryMoment moment, int most) {
    return entities
        .createNativeQuery(DUE, Long.class)
        .setParameter("asOf", moment.asOf())
        .setParameter("time", moment.asOf().toLocalTime())
        .setParameter("workingDay", moment.workingDay())
        .setParameter("most", most)
        .getResultStream()
        .map(Long.class::cast)
        .toList();
  }

  /** Lets go of what a delivery has claimed and not begun to send. */
  public void release(List<Long> ids, String by) {
    load(ids).stream()
        .filter(dispatch -> dispatch.isClaimedBy(by))
        .forEach(ReminderDispatch::release);
  }

  /** Puts off what a delivery has claimed: it could not have been handed over. */
  public void putOff(List<Long> ids, String by, LocalDateTime asOf, String detail) {
    LocalDateTime now = clock.now();
    load(ids).stream()
        .filter(dispatch -> dispatch.isClaimedBy(by))
        .forEach(
            dispatch ->
                dispatch.retryAt(
                    Backoff.after(dispatch.attempts(), later(now, asOf)),
                    DeliveryFailure.RELAY_UNREACHABLE,
                    detail));
  }

  static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * Brings what a delivery that ended has left behind into order: what it had only claimed is free
   * again; what it was sending is in doubt, for it may have left.
   *
   * @return how many are in doubt
   */
  public int sweep() {
    LocalDateTime now = clock.now();
    expired(CLAIMED, now).forEach(ReminderDispatch::release);
    List<ReminderDispatch> interrupted = expired(SENDING, now);
    interrupted.forEach(dispatch -> dispatch.doubt(DeliveryFailure.INTERRUPTED, null));
    return interrupted.size();
  }

  private List<ReminderDispatch> expired(DispatchState state, LocalDateTime now) {
    return entities
        .createQuery(
            """
            select d from ReminderDispatch d
            where d.state = :state and d.leaseUntil < :now order by d.id""",
            ReminderDispatch.class)
        .setParameter("state", state)
        .setParameter("now", now)
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
