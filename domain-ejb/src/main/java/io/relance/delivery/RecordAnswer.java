package io.relance.delivery;

import io.relance.collection.CollectionTask;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.ReminderDispatch;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;

/** Records what the relay said of a message; one that failed for good makes a task. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Role.JOBS)
public class RecordAnswer {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private DeliveryCounts counts;
  @Inject private CompanyClock clock;

  public void record(long id, Answer answer, DeliveryOrder order) {
    ReminderDispatch dispatch =
        entities.find(ReminderDispatch.class, id, LockModeType.PESSIMISTIC_WRITE);
    LocalDateTime now = clock.now();
    if (answer instanceof Answer.RefusedForNow refused) {
      tryAgain(dispatch, refused, now, order);
    } else if (answer instanceof Answer.Refused refused) {
      fail(dispatch, refused.kind(), refused.detail(), now);
    } else if (answer instanceof Answer.NoAnswer none) {
      dispatch.doubt(DeliveryFailure.NO_ANSWER, none.detail());
    } else {
      dispatch.markSent(now);
    }
    counts.settled(order, dispatch.state());
  }

  private void tryAgain(
      ReminderDispatch dispatch,
      Answer.RefusedForNow refused,
      LocalDateTime now,
      DeliveryOrder order) {
    if (dispatch.firstTriedAt().orElse(now).plus(Backoff.PATIENCE).isBefore(now)) {
      fail(dispatch, DeliveryFailure.GIVEN_UP, refused.detail(), now);
    } else {
      dispatch.retryAt(
          Backoff.after(dispatch.attempts(), DispatchQueue.later(now, order.moment().asOf())),
          DeliveryFailure.REFUSED_FOR_NOW,
          refused.detail());
    }
  }

  private void fail(
      ReminderDispatch dispatch, DeliveryFailure kind, String detail, LocalDateTime now) {
    dispatch.fail(kind, detail);
    entities.persist(
        CollectionTask.deliveryFailed(
                dispatch.customerId(), onlyInvoice(dispatch.id()), dispatch.id(), now.toLocalDate())
            .described(null, detail));
  }

  private Long onlyInvoice(long dispatchId) {
    List<Long> invoices =
        entities
            .createQuery(
                """
                select s.invoiceId from DispatchInvoice s
                where s.dispatchId = :dispatch and s.leftOut is null""",
                Long.class)
            .setParameter("dispatch", dispatchId)
            .getResultList();
    return invoices.size() == 1 ? invoices.get(0) : null;
  }
}
