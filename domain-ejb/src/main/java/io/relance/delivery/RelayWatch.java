package io.relance.delivery;

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
 * Keeps deliveries from running against a relay that is away: none begins by itself while it rests.
 * One that a person starts does, and is the test of whether it is back.
 */
@Stateless
@RolesAllowed(Role.JOBS)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RelayWatch {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;

  @PermitAll
  public RelayHealth health() {
    return entities.find(RelayHealth.class, RelayHealth.ID);
  }

  /** Whether the relay is to be left alone now. */
  public boolean isResting() {
    return health().restsUntil().filter(until -> until.isAfter(clock.now())).isPresent();
  }

  /**
   * @param seen how many outages in a row there were when this delivery began
   */
  public void failed(int seen, String words) {
    locked().fail(seen, words, clock.now());
  }

  public void answered() {
    locked().recover();
  }

  private RelayHealth locked() {
    return entities.find(RelayHealth.class, RelayHealth.ID, LockModeType.PESSIMISTIC_WRITE);
  }
}
