package io.relance.receivable;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enters credit notes, and settles the invoices that they lower. */
final class CreditNoteBook {

  private final EntityManager entities;
  private final Set<Invoice> toSettle = new LinkedHashSet<>();

  CreditNoteBook(EntityManager entities) {
    this.entities = entities;
  }

  List<EntryResult> enter(List<CreditNoteEntry> entries) {
    Map<String, Invoice> invoices =
        new LedgerLookup(entities)
            .invoicesToSettle(
                entries.stream().map(CreditNoteEntry::invoiceNumber).distinct().toList());
    Map<Key, CreditNote> known = known(entries, invoices);
    List<EntryResult> results =
        entries.stream()
            .map(entry -> enter(entry, invoices.get(entry.invoiceNumber()), known))
            .toList();
    new Balances(entities).settle(toSettle);
    return results;
  }

  private EntryResult enter(CreditNoteEntry entry, Invoice invoice, Map<Key, CreditNote> known) {
    if (invoice == null) {
      return new EntryResult.Refused("invoiceNumber", Objection.UNKNOWN_INVOICE);
    }
    if (entry.amount() != null && !Decimals.fit(entry.amount(), invoice.currency())) {
      return new EntryResult.Refused("amount", Objection.TOO_MANY_DECIMALS);
    }
    CreditNote note = known.get(new Key(entry.number(), invoice.id()));
    return note == null ? create(entry, invoice) : revise(entry, note, invoice);
  }

  private EntryResult create(CreditNoteEntry entry, Invoice invoice) {
    if (entry.date() == null) {
      return EntryResult.missing("date");
    }
    if (entry.amount() == null) {
      return EntryResult.missing("amount");
    }
    entities.persist(new CreditNote(entry.number(), invoice.id(), entry.date(), entry.amount()));
    toSettle.add(invoice);
    return EntryResult.Entered.CREATED;
  }

  private EntryResult revise(CreditNoteEntry entry, CreditNote note, Invoice invoice) {
    Revision revision = new Revision();
    BigDecimal amount = Decimals.revised(revision, entry.amount(), note.amount());
    note.correct(revision.revised(entry.date(), note.creditDate()), amount);
    if (revision.changed()) {
      toSettle.add(invoice);
    }
    return EntryResult.changed(revision.changed());
  }

  private Map<Key, CreditNote> known(List<CreditNoteEntry> entries, Map<String, Invoice> invoices) {
    Map<Key, CreditNote> known = new HashMap<>();
    if (!invoices.isEmpty()) {
      entities
          .createQuery(
              "select c from CreditNote c where c.number in :numbers"
                  + " and c.invoiceId in :invoices",
              CreditNote.class)
          .setParameter(
              "numbers", entries.stream().map(CreditNoteEntry::number).distinct().toList())
          .setParameter("invoices", invoices.values().stream().map(Invoice::id).toList())
          .getResultList()
          .forEach(note -> known.put(new Key(note.number(), note.invoiceId()), note));
    }
    return known;
  }

  private record Key(String number, long invoiceId) {}
}
