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

  /** What no line has done, but the beginning of a delivery. */
  private static final int NO_LINE = -1;

  @EJB private RunCounts counts;
  @Inject private CompanyClock clock;

  /** So many dispatches were looked at, and are in a state now. */
  @TransactionAttribute(MANDATORY)
  public void settled(DeliveryOrder order, DispatchState state, long dispatches) {
    settled(order, Map.of(state, dispatches));
  }

  /** Dispatches were looked at: how many are in which state now. */
  @TransactionAttribute(MANDATORY)
  public void settled(DeliveryOrder order, Map<DispatchState, Long> dispatches) {
    Map<String, Long> tally = new HashMap<>();
    dispatches.forEach(
        (state, number) -> {
          tally.merge(Counted.READ, number, Long::sum);
          tally.merge(state.name(), number, Long::sum);
          if (state == DispatchState.SENT) {
            tally.merge(Counted.WRITTEN, number, Long::sum);
          }
        });
    tally.values().removeIf(number -> number == 0);
    counts.raise(order.runId(), order.line(), tally);
  }

  /** Dispatches were found in doubt that a delivery had left behind. */
  @TransactionAttribute(MANDATORY)
  public void foundInDoubt(long runId, long dispatches) {
    if (dispatches > 0) {
      counts.raise(runId, NO_LINE, Map.of(DispatchState.IN_DOUBT.name(), dispatches));
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
    counts.raise(order.runId(), order.line(), Map.of(Counted.SKIPPED, 1L));
  }
}
