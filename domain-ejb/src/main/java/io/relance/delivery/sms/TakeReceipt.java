package io.relance.delivery.sms;

import static io.relance.reminder.DispatchState.IN_DOUBT;
import static io.relance.reminder.DispatchState.SENDING;
import static io.relance.reminder.DispatchState.SENT;

import io.relance.delivery.FailDispatch;
import io.relance.reminder.Channel;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.ReminderDispatch;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Takes what networks say of messages: that one has arrived, never will, or has at least left. The
 * same receipt twice changes nothing. A gateway proves itself to whoever calls: it is no user.
 */
@Stateless
@RunAs(Role.JOBS)
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TakeReceipt {

  private static final Logger LOG = System.getLogger(TakeReceipt.class.getName());

  /** After so long, the message of a receipt is somebody else's. */
  private static final Period PATIENCE = Period.ofDays(1);

  private static final int MOST = 1000;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private FailDispatch failing;
  @Inject private CompanyClock clock;

  /** One whose message isn't known yet is kept for a day, and looked at again. */
  public void take(Receipt receipt) {
    if (!settle(receipt)) {
      LOG.log(Level.DEBUG, "No message is known for {0}", receipt);
      entities.persist(new WaitingReceipt(receipt, clock.now()));
    }
  }

  /** Looks again at the receipts whose messages weren't known when they came. */
  @RolesAllowed(Role.JOBS)
  public void catchUp() {
    LocalDateTime oldest = clock.now().minus(PATIENCE);
    for (WaitingReceipt waiting : waiting()) {
      if (settle(waiting.receipt()) || waiting.receivedAt().isBefore(oldest)) {
        entities.remove(waiting);
      }
    }
  }

  private List<WaitingReceipt> waiting() {
    return entities
        .createQuery("select w from WaitingReceipt w order by w.id", WaitingReceipt.class)
        .setMaxResults(MOST)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * @return whether its message is known, and no answer about it is still to be recorded
   */
  private boolean settle(Receipt receipt) {
    Optional<ReminderDispatch> dispatch = dispatch(receipt).filter(one -> one.state() != SENDING);
    dispatch.ifPresent(one -> settle(one, receipt));
    return dispatch.isPresent();
  }

  /** That the network speaks of it proves that a dispatch in doubt has left. */
  private void settle(ReminderDispatch dispatch, Receipt receipt) {
    if (dispatch.state() == IN_DOUBT) {
      dispatch.confirmArrival(clock.now());
    }
    if (dispatch.state() != SENT || dispatch.deliveredAt().isPresent()) {
      return;
    }
    if (receipt.fate() == ReceiptFate.DELIVERED) {
      dispatch.noteDelivery(clock.now());
    } else if (receipt.fate() == ReceiptFate.UNDELIVERED) {
      failing.fail(dispatch, DeliveryFailure.NOT_DELIVERED, receipt.detail());
    }
  }

  private Optional<ReminderDispatch> dispatch(Receipt receipt) {
    return Optional.ofNullable(receipt.dispatchId())
        .or(() -> named(receipt.messageId()))
        .map(id -> entities.find(ReminderDispatch.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(dispatch -> dispatch.channel() == Channel.SMS);
  }

  /** Gateways may give a name again after some time: the newest is meant. */
  private Optional<Long> named(String messageId) {
    return entities
        .createQuery(
            """
            select d.id from ReminderDispatch d
            where d.messageId = :name and d.channel = :sms order by d.id desc""",
            Long.class)
        .setParameter("name", messageId)
        .setParameter("sms", Channel.SMS)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
