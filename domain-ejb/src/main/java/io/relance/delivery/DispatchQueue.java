package io.relance.delivery;

import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.time.WorkingCalendar;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The dispatches that wait to leave. A delivery takes a few at a time, for as long as a lease by
 * the real clock.
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
  @Inject private CompanyClock clock;
  @Inject private WorkingCalendar calendar;

  /** How many dispatches are due; none while reminders are not activated. */
  public long waiting(DeliveryOrder order) {
    return isOff()
        ? 0
        : ((Number) about(order, "select count(*) " + DUE).getSingleResult()).longValue();
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
    List<Long> due = next(order, most);
    LocalDateTime until = clock.now().plus(LEASE);
    ClaimedDispatches.locked(entities, due)
        .forEach(dispatch -> dispatch.claim(order.claimant(), until));
    return due;
  }

  private boolean isOff() {
    return !settings.options().remindersEnabled();
  }

  private List<Long> next(DeliveryOrder order, int most) {
    List<?> ids = about(order, NEXT).setParameter("most", most).getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private Query about(DeliveryOrder order, String sql) {
    DeliveryMoment moment = order.moment(clock.now(), calendar);
    return entities
        .createNativeQuery(sql)
        .setParameter("asOf", moment.asOf())
        .setParameter("time", moment.asOf().toLocalTime())
        .setParameter("workingDay", moment.workingDay());
  }
}
