package io.relance.delivery;

import io.relance.operations.FailureCause;
import io.relance.reminder.CurrentBasis;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.message.Correspondence;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Delivers what is due, a few dispatches at a time and each by itself: claimed, checked and
 * committed as being sent, handed over outside of any transaction, and the answer committed. When
 * something is wrong with the relay, it stops: what waits keeps, and no storm follows.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Role.JOBS)
public class Delivery {

  private static final Logger LOG = System.getLogger(Delivery.class.getName());
  private static final int AT_ONCE = 50;

  @EJB private DispatchQueue queue;
  @EJB private PrepareDispatch prepare;
  @EJB private RecordAnswer answers;
  @EJB private DeliveryCounts counts;
  @EJB private CurrentBasis basis;
  @EJB private Correspondence correspondence;
  @Inject private MailRelay relay;

  /**
   * @param stopped asked between two messages whether to stop
   */
  public void deliver(DeliveryOrder order, BooleanSupplier stopped) {
    queue.sweep(order);
    counts.expected(order, queue.waiting(order.moment()));
    try (GuardedLine line = new GuardedLine(relay.line())) {
      List<Long> claimed = queue.claim(order, AT_ONCE);
      while (!claimed.isEmpty() && deliver(claimed, order, line, stopped)) {
        claimed = queue.claim(order, AT_ONCE);
      }
    }
  }

  /**
   * @return whether to go on
   */
  private boolean deliver(
      List<Long> claimed, DeliveryOrder order, GuardedLine line, BooleanSupplier stopped) {
    DeliveryRound round = new DeliveryRound(order, basis.read(), correspondence.composer());
    for (int i = 0; i < claimed.size(); i++) {
      List<Long> rest = claimed.subList(i, claimed.size());
      if (stopped.getAsBoolean()) {
        queue.release(rest, order);
        return false;
      }
      Optional<String> obstacle = line.obstacle();
      if (obstacle.isPresent()) {
        queue.putOff(rest, order, DeliveryFailure.RELAY_UNREACHABLE, obstacle.get());
        counts.skipped(order, "SMTP", obstacle.get());
        return false;
      }
      deliver(claimed.get(i), round, line);
    }
    return true;
  }

  private void deliver(long id, DeliveryRound round, GuardedLine line) {
    Optional<Preparation> prepared = prepared(id, round);
    if (prepared.isPresent() && prepared.get() instanceof Preparation.ToSend ready) {
      answers.record(id, line.send(ready.mail()), round.order());
    }
  }

  /** A dispatch that can't be prepared is put off, and doesn't keep the others from leaving. */
  private Optional<Preparation> prepared(long id, DeliveryRound round) {
    try {
      return prepare.prepare(id, round);
    } catch (EJBException broken) {
      LOG.log(Level.ERROR, "Dispatch " + id + " could not be prepared.", broken);
      String cause = FailureCause.detail(broken);
      queue.putOff(List.of(id), round.order(), DeliveryFailure.NOT_WRITTEN, cause);
      counts.skipped(round.order(), "dispatch " + id, cause);
      return Optional.empty();
    }
  }
}
