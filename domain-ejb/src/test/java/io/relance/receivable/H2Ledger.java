package io.relance.receivable;

import io.relance.testing.H2Database;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The ledger on a test's database, each call in a transaction of its own as on the server. */
public final class H2Ledger extends Ledger {

  private final H2Database database;

  public H2Ledger(H2Database database) {
    this.database = database;
  }

  @Override
  public List<EntryResult> enterCustomers(List<CustomerEntry> entries) {
    return enter(entities -> new CustomerBook(entities, "fr").enter(entries));
  }

  @Override
  public List<EntryResult> enterContacts(List<ContactEntry> entries) {
    return enter(entities -> new ContactBook(entities).enter(entries));
  }

  @Override
  public List<EntryResult> enterInvoices(List<InvoiceEntry> entries) {
    return enter(entities -> new InvoiceBook(entities, new PaymentTerms(30, false)).enter(entries));
  }

  @Override
  public List<EntryResult> enterPayments(List<PaymentEntry> entries) {
    return enter(entities -> new PaymentBook(entities).enter(entries));
  }

  @Override
  public List<EntryResult> enterCreditNotes(List<CreditNoteEntry> entries) {
    return enter(entities -> new CreditNoteBook(entities).enter(entries));
  }

  @Override
  public List<EntryResult> enterSchedules(List<ScheduleEntry> entries) {
    return enter(entities -> new ScheduleBook(entities).enter(entries));
  }

  @Override
  public Optional<Invoice> changeInvoice(String number, Consumer<Invoice> change) {
    throw new UnsupportedOperationException();
  }

  public Invoice invoice(String number) {
    return database.query(
        entities ->
            entities
                .createQuery("select i from Invoice i where i.number = :number", Invoice.class)
                .setParameter("number", number)
                .getSingleResult());
  }

  public Customer customer(String number) {
    return database.query(
        entities ->
            entities
                .createQuery("select c from Customer c where c.number = :number", Customer.class)
                .setParameter("number", number)
                .getSingleResult());
  }

  private List<EntryResult> enter(Function<EntityManager, List<EntryResult>> work) {
    return database.query(work);
  }
}
