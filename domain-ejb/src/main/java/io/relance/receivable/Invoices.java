package io.relance.receivable;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Looks invoices up, and what lowers them. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class Invoices {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Settings settings;
  @Inject private CompanyClock clock;

  /** A part of the invoices that the filter lets through, the oldest due dates first. */
  public List<InvoiceLine> list(InvoiceFilter filter, int offset, int limit) {
    return search(filter).lines(entities, offset, limit);
  }

  public long count(InvoiceFilter filter) {
    return search(filter).count(entities);
  }

  public Optional<InvoiceLine> find(String number) {
    return entities
        .createQuery(
            "select new io.relance.receivable.InvoiceLine(i, c.number, c.name)"
                + " from Invoice i join Customer c on c.id = i.customerId"
                + " where i.number = :number",
            InvoiceLine.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** In the order of their dates. */
  public List<Payment> payments(long invoiceId) {
    return ofInvoice(
        "select p from Payment p where p.invoiceId = :invoice order by p.paymentDate, p.id",
        Payment.class,
        invoiceId);
  }

  /** In the order of their dates. */
  public List<CreditNote> creditNotes(long invoiceId) {
    return ofInvoice(
        "select c from CreditNote c where c.invoiceId = :invoice order by c.creditDate, c.id",
        CreditNote.class,
        invoiceId);
  }

  /** In the order of their due dates; empty where no schedule is agreed. */
  public List<Installment> schedule(long invoiceId) {
    return ofInvoice(
        "select i from Installment i where i.invoiceId = :invoice order by i.dueDate",
        Installment.class,
        invoiceId);
  }

  private <T> List<T> ofInvoice(String query, Class<T> type, long invoiceId) {
    return entities.createQuery(query, type).setParameter("invoice", invoiceId).getResultList();
  }

  private InvoiceSearch search(InvoiceFilter filter) {
    return new InvoiceSearch(filter, clock.today(), settings.options().tolerance());
  }
}
