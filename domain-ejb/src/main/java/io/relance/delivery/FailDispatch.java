package io.relance.delivery;

import io.relance.collection.CollectionTask;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.ReminderDispatch;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Gives a dispatch up, and asks a person to see to it, in the transaction that finds it out. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@RolesAllowed(Role.JOBS)
public class FailDispatch {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;

  /**
   * @param detail the relay's own words, or what else went wrong
   */
  public void fail(ReminderDispatch dispatch, DeliveryFailure kind, String detail) {
    dispatch.fail(kind, detail);
    askSomebody(dispatch, detail);
  }

  /** Makes a task of a dispatch that has failed. */
  public void askSomebody(ReminderDispatch dispatch, String detail) {
    entities.persist(
        CollectionTask.deliveryFailed(
                dispatch.customerId(), onlyInvoice(dispatch.id()), dispatch.id(), clock.today())
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
