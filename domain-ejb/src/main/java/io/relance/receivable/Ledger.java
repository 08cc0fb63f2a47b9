package io.relance.receivable;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.settings.InvoiceOptions;
import io.relance.settings.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where entries become ledger. Each call is a transaction of its own: all its entries are in, or
 * the call throws and none is. The results stand in the order of the entries; no key may stand
 * twice in one call.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class Ledger {

  private static final int AT_ONCE = 1_000;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Settings settings;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<EntryResult> enterCustomers(List<CustomerEntry> entries) {
    return new CustomerBook(entities, settings.company().language()).enter(entries);
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<EntryResult> enterContacts(List<ContactEntry> entries) {
    return new ContactBook(entities).enter(entries);
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<EntryResult> enterInvoices(List<InvoiceEntry> entries) {
    InvoiceOptions options = settings.options();
    PaymentTerms terms =
        new PaymentTerms(options.paymentTermsDays(), options.paymentTermsEndOfMonth());
    return new InvoiceBook(entities, terms).enter(entries);
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<EntryResult> enterPayments(List<PaymentEntry> entries) {
    return new PaymentBook(entities).enter(entries);
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<EntryResult> enterCreditNotes(List<CreditNoteEntry> entries) {
    return new CreditNoteBook(entities).enter(entries);
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<EntryResult> enterSchedules(List<ScheduleEntry> entries) {
    return new ScheduleBook(entities).enter(entries);
  }

  /**
   * Changes one invoice by hand.
   *
   * @return the invoice as it is then, or empty if no invoice has the number
   */
  public Optional<Invoice> changeInvoice(String number, Consumer<Invoice> change) {
    Optional<Invoice> invoice =
        entities
            .createQuery("select i from Invoice i where i.number = :number", Invoice.class)
            .setParameter("number", number)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst();
    invoice.ifPresent(change);
    return invoice;
  }

  /** Ticks "do not remind" on invoices, however many; a number that none has is left out. */
  public void keepAway(Collection<String> numbers) {
    List<String> all = List.copyOf(numbers);
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      entities
          .createQuery(
              "update versioned Invoice i set i.doNotRemind = true where i.number in :numbers")
          .setParameter("numbers", all.subList(i, Math.min(i + AT_ONCE, all.size())))
          .executeUpdate();
    }
  }
}
