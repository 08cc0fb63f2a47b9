package io.relance.delivery;

import io.relance.reminder.Channel;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * Keeps deliveries from running against a relay that is away: none uses it by itself while it
 * rests. One that a person starts does, and is the test of whether it is back.
 */
@Stateless
@RolesAllowed(Role.JOBS)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RelayWatch {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;

  @PermitAll
  public RelayHealth health(Channel channel) {
    return entities.find(RelayHealth.class, channel);
  }

  /** Whether the relay is to be left alone now. */
  public boolean isResting(Channel channel) {
    return health(channel).restsUntil().filter(until -> until.isAfter(clock.now())).isPresent();
  }

  /**
   * @param seen how many outages in a row there were when this delivery began
   */
  public void failed(Channel channel, int seen, String words) {
    locked(channel).fail(seen, words, clock.now());
  }

  public void answered(Channel channel) {
    locked(channel).recover();
  }

  private RelayHealth locked(Channel channel) {
    return entities.find(RelayHealth.class, channel, LockModeType.PESSIMISTIC_WRITE);
  }
}
