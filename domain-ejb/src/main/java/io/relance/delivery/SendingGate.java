package io.relance.delivery;

import static java.util.stream.Collectors.toMap;

import io.relance.reminder.Channel;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Says, in the transaction that asks, whether messages may leave, and how many. */
@Stateless
@RolesAllowed(Role.JOBS)
public class SendingGate {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** What was handed over of late, and what is about to be. */
  private static final String LAST_MINUTE =
      """
      select coalesce(recipient_domain, ''), cast(count(*) as bigint) from (
        select recipient_domain from reminder_dispatch
          where state = 'CLAIMED' and channel = :channel
        union all
        select recipient_domain from reminder_dispatch
          where tried_at > :since and state <> 'CLAIMED' and channel = :channel
      ) used group by recipient_domain""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Settings settings;
  @Inject private Environment environment;
  @Inject private CompanyClock clock;

  /** Whether reminders are activated, nobody has stopped the sending, and this is no copy. */
  public boolean isOpen() {
    return settings.options().remindersEnabled() && control().letsSendIn(environment.name());
  }

  /**
   * What the rates leave free for a channel now: each is counted by itself. Where there are any,
   * whoever else asks waits until the transaction ends.
   */
  public Allowance allowance(Channel channel) {
    SendingControl control = control();
    if (rates(control, channel).areUnlimited()) {
      return Allowance.UNLIMITED;
    }
    entities.refresh(control, LockModeType.PESSIMISTIC_WRITE);
    return new Allowance(rates(control, channel), lastMinute(channel));
  }

  /** Only the address of an e-mail has a domain. */
  private static SendingRates rates(SendingControl control, Channel channel) {
    SendingRates rates = control.rates();
    return channel == Channel.EMAIL ? rates : new SendingRates(rates.perMinute(), null);
  }

  private SendingControl control() {
    return entities.find(SendingControl.class, SendingControl.ID);
  }

  private Map<String, Long> lastMinute(Channel channel) {
    List<?> rows =
        entities
            .createNativeQuery(LAST_MINUTE)
            .setParameter("channel", channel.name())
            .setParameter("since", clock.now().minus(MINUTE))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
  }
}
