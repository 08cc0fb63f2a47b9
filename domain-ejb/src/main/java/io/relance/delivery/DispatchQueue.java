package io.relance.delivery;

import io.relance.delivery.Allowance.Candidate;
import io.relance.reminder.Channel;
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
import java.util.Set;

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
      where channel = :channel and state in ('READY', 'RETRY') and not_before <= :asOf
        and (window_from is null or (window_from <= :time and window_to > :time))
        and working_days_only in (false, :workingDay)
      """;

  private static final String NEXT =
      "select id, coalesce(recipient_domain, '') "
          + DUE
          + "and (recipient_domain is null or recipient_domain not in (:exhausted)) "
          + "order by not_before, id fetch first :most rows only for update skip locked";

  /** Stands in for a list that is empty: no domain has this name. */
  private static final String NO_DOMAIN = "-";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private SendingGate gate;
  @Inject private CompanyClock clock;
  @Inject private WorkingCalendar calendar;

  /** How many dispatches of a channel are due; none while nothing may leave. */
  public long waiting(Channel channel, DeliveryOrder order) {
    return gate.isOpen() ? due(channel, order) : 0;
  }

  private long due(Channel channel, DeliveryOrder order) {
    return ((Number) about(channel, order, "select count(*) " + DUE).getSingleResult()).longValue();
  }

  /** Takes a channel's next dispatches whose time has come, as many as the rates allow. */
  public Claim claim(Channel channel, DeliveryOrder order, int most) {
    if (!gate.isOpen()) {
      return Claim.NOTHING;
    }
    Allowance allowance = gate.allowance(channel);
    List<Long> free = allowance.of(next(channel, order, allowance, most));
    LocalDateTime until = clock.now().plus(LEASE);
    ClaimedDispatches.locked(entities, free)
        .forEach(dispatch -> dispatch.claim(order.claimant(), until));
    boolean limited = !allowance.rates().areUnlimited();
    return new Claim(free, free.isEmpty() && limited && due(channel, order) > 0);
  }

  private List<Candidate> next(
      Channel channel, DeliveryOrder order, Allowance allowance, int most) {
    Set<String> exhausted = allowance.exhausted();
    List<?> rows =
        about(channel, order, NEXT)
            .setParameter("exhausted", exhausted.isEmpty() ? Set.of(NO_DOMAIN) : exhausted)
            .setParameter("most", allowance.most(most))
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(DispatchQueue::candidate).toList();
  }

  private static Candidate candidate(Object[] row) {
    return new Candidate(((Number) row[0]).longValue(), (String) row[1]);
  }

  private Query about(Channel channel, DeliveryOrder order, String sql) {
    DeliveryMoment moment = order.moment(clock.now(), calendar);
    return entities
        .createNativeQuery(sql)
        .setParameter("channel", channel.name())
        .setParameter("asOf", moment.asOf())
        .setParameter("time", moment.asOf().toLocalTime())
        .setParameter("workingDay", moment.workingDay());
  }
}
