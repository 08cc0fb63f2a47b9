package io.relance.reporting;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** The invoices that the last night held because nobody can receive or a value is missing. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class IncompleteInvoices {

  private static final String HELD =
      """

      from ScenarioPosition p
      join Invoice i on i.id = p.invoiceId
      left join Customer c on c.id = i.customerId
      left join RecordedReason r
        on r.invoiceId = p.invoiceId and r.lastNight is null and r.reason = p.reason
      where p.decision = :hold and p.reason in :reasons""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public IncompleteInvoices() {}

  IncompleteInvoices(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A part of them, customer by customer.
   *
   * @param first index of the first, from 0
   */
  public List<IncompleteInvoice> page(int first, int size) {
    return held(
            """
            select new io.relance.reporting.IncompleteInvoice(
              i.number, c.id, c.number, c.name, i.currency, i.balanceDue,
              p.reason, r.detail, r.firstNight)"""
                + HELD
                + " order by c.name, c.id, i.dueDate, i.number",
            IncompleteInvoice.class)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  public long count() {
    return held("select count(*)" + HELD, Long.class).getSingleResult();
  }

  private <T> TypedQuery<T> held(String query, Class<T> type) {
    return entities
        .createQuery(query, type)
        .setParameter("hold", DecisionKind.HOLD)
        .setParameter("reasons", List.of(Reason.NO_RECIPIENT, Reason.MISSING_VALUE));
  }
}
