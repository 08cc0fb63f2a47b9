package io.relance.reporting;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.InvoiceStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** The open invoices of one customer, due or not, the oldest due date first. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class CustomerInvoices {

  private static final String OPEN =
      " where i.customerId = :customer and i.status in :open and i.balanceDue > 0";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  /**
   * @param first index of the first row, from 0
   */
  public List<OverdueInvoice> page(long customerId, int first, int size) {
    return of(
            customerId,
            OverdueInvoices.ROW
                + OverdueQuery.FROM
                + OverdueQuery.RECORDED
                + OPEN
                + " order by i.dueDate, i.number",
            OverdueInvoice.class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  public long count(long customerId) {
    return of(customerId, "select count(*) from Invoice i" + OPEN, Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> of(long customerId, String text, Class<T> type) {
    return entities
        .createQuery(text, type)
        .setParameter("customer", customerId)
        .setParameter("open", List.of(InvoiceStatus.OPEN, InvoiceStatus.IN_PAYMENT));
  }
}
