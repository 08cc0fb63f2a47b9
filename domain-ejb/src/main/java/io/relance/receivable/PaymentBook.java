package io.relance.receivable;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enters payments, and settles the invoices that they lower. */
final class PaymentBook {

  private final EntityManager entities;
  private final Set<Invoice> toSettle = new LinkedHashSet<>();

  PaymentBook(EntityManager entities) {
    this.entities = entities;
  }

  List<EntryResult> enter(List<PaymentEntry> entries) {
    Map<String, Invoice> invoices =
        new LedgerLookup(entities)
            .invoicesToSettle(
                entries.stream().map(PaymentEntry::invoiceNumber).distinct().toList());
    Map<Key, Payment> known = known(entries, invoices);
    List<EntryResult> results =
        entries.stream()
            .map(entry -> enter(entry, invoices.get(entry.invoiceNumber()), known))
            .toList();
    new Balances(entities).settle(toSettle);
    return results;
  }

  private EntryResult enter(PaymentEntry entry, Invoice invoice, Map<Key, Payment> known) {
    if (invoice == null) {
      return new EntryResult.Refused("invoiceNumber", Objection.UNKNOWN_INVOICE);
    }
    if (entry.amount() != null && !Decimals.fit(entry.amount(), invoice.currency())) {
      return new EntryResult.Refused("amount", Objection.TOO_MANY_DECIMALS);
    }
    Payment payment = known.get(new Key(entry.reference(), invoice.id()));
    return payment == null ? create(entry, invoice) : revise(entry, payment, invoice);
  }

  private EntryResult create(PaymentEntry entry, Invoice invoice) {
    if (entry.paymentDate() == null) {
      return EntryResult.missing("paymentDate");
    }
    if (entry.amount() == null) {
      return EntryResult.missing("amount");
    }
    Payment payment =
        new Payment(entry.reference(), invoice.id(), entry.paymentDate(), entry.amount());
    payment.madeBy(entry.method());
    entities.persist(payment);
    toSettle.add(invoice);
    return EntryResult.Entered.CREATED;
  }

  private EntryResult revise(PaymentEntry entry, Payment payment, Invoice invoice) {
    Revision revision = new Revision();
    BigDecimal amount = Decimals.revised(revision, entry.amount(), payment.amount());
    payment.correct(revision.revised(entry.paymentDate(), payment.paymentDate()), amount);
    revision.revise(entry.method(), payment.method().orElse(null), payment::madeBy);
    if (revision.changed()) {
      toSettle.add(invoice);
    }
    return EntryResult.changed(revision.changed());
  }

  private Map<Key, Payment> known(List<PaymentEntry> entries, Map<String, Invoice> invoices) {
    Map<Key, Payment> known = new HashMap<>();
    if (!invoices.isEmpty()) {
      entities
          .createQuery(
              "select p from Payment p where p.reference in :references"
                  + " and p.invoiceId in :invoices",
              Payment.class)
          .setParameter(
              "references", entries.stream().map(PaymentEntry::reference).distinct().toList())
          .setParameter("invoices", invoices.values().stream().map(Invoice::id).toList())
          .getResultList()
          .forEach(
              payment -> known.put(new Key(payment.reference(), payment.invoiceId()), payment));
    }
    return known;
  }

  private record Key(String reference, long invoiceId) {}
}
