package io.relance.delivery;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import io.relance.operations.Counted;
import io.relance.operations.RunCounts;
import io.relance.reminder.DispatchState;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** Counts each dispatch in the transaction that records what becomes of it. */
@Stateless
@RolesAllowed(Role.JOBS)
public class DeliveryCounts {

  private static final int PARTITION = 0;

  @EJB private RunCounts counts;
  @Inject private CompanyClock clock;

  /** One dispatch was looked at, and is in a state now. */
  @TransactionAttribute(MANDATORY)
  public void settled(DeliveryOrder order, DispatchState state) {
    Map<String, Long> tally = new HashMap<>();
    tally.put(Counted.READ, 1L);
    tally.put(state.name(), 1L);
    if (state == DispatchState.SENT) {
      tally.put(Counted.WRITTEN, 1L);
    }
    counts.raise(order.runId(), PARTITION, tally);
  }

  /** Dispatches were found in doubt that a delivery had left behind. */
  @TransactionAttribute(MANDATORY)
  public void foundInDoubt(long runId, long dispatches) {
    if (dispatches > 0) {
      counts.raise(runId, PARTITION, Map.of(DispatchState.IN_DOUBT.name(), dispatches));
    }
  }

  /** So many dispatches wait to be looked at. */
  @TransactionAttribute(REQUIRES_NEW)
  public void expected(DeliveryOrder order, long dispatches) {
    counts.expect(order.runId(), dispatches);
  }

  /**
   * Something was left out, and is told with its cause.
   *
   * @param item what a person can look for
   */
  @TransactionAttribute(REQUIRES_NEW)
  public void skipped(DeliveryOrder order, String item, String cause) {
    counts.skip(order.runId(), null, item, cause, clock.now());
    counts.raise(order.runId(), PARTITION, Map.of(Counted.SKIPPED, 1L));
  }
}
