package io.relance.receivable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Enters payment schedules; each takes the place of the invoice's former one. */
final class ScheduleBook {

  private final EntityManager entities;

  ScheduleBook(EntityManager entities) {
    this.entities = entities;
  }

  List<EntryResult> enter(List<ScheduleEntry> entries) {
    Map<String, Invoice> invoices =
        new LedgerLookup(entities)
            .invoicesToSettle(entries.stream().map(ScheduleEntry::invoiceNumber).toList());
    Map<Long, SortedMap<LocalDate, BigDecimal>> known = known(invoices.values());
    return entries.stream()
        .map(entry -> enter(entry, invoices.get(entry.invoiceNumber()), known))
        .toList();
  }

  private EntryResult enter(
      ScheduleEntry entry, Invoice invoice, Map<Long, SortedMap<LocalDate, BigDecimal>> schedules) {
    if (invoice == null) {
      return new EntryResult.Refused("invoiceNumber", Objection.UNKNOWN_INVOICE);
    }
    if (!entry.amounts().values().stream()
        .allMatch(amount -> Decimals.fit(amount, invoice.currency()))) {
      return new EntryResult.Refused("amount", Objection.TOO_MANY_DECIMALS);
    }
    SortedMap<LocalDate, BigDecimal> known = schedules.getOrDefault(invoice.id(), new TreeMap<>());
    if (same(known, entry.amounts())) {
      return EntryResult.Entered.UNCHANGED;
    }
    replace(invoice, entry.amounts());
    return known.isEmpty() ? EntryResult.Entered.CREATED : EntryResult.Entered.UPDATED;
  }

  private void replace(Invoice invoice, SortedMap<LocalDate, BigDecimal> amounts) {
    entities
        .createQuery("delete from Installment i where i.invoiceId = :invoice")
        .setParameter("invoice", invoice.id())
        .executeUpdate();
    amounts.forEach((due, amount) -> entities.persist(new Installment(invoice.id(), due, amount)));
    invoice.schedule(true);
  }

  private static boolean same(
      SortedMap<LocalDate, BigDecimal> known, SortedMap<LocalDate, BigDecimal> said) {
    return known.keySet().equals(said.keySet())
        && known.entrySet().stream()
            .allMatch(part -> part.getValue().compareTo(said.get(part.getKey())) == 0);
  }

  private Map<Long, SortedMap<LocalDate, BigDecimal>> known(Collection<Invoice> invoices) {
    Map<Long, SortedMap<LocalDate, BigDecimal>> known = new HashMap<>();
    if (!invoices.isEmpty()) {
      entities
          .createQuery(
              "select i.invoiceId, i.dueDate, i.amount from Installment i"
                  + " where i.invoiceId in :invoices",
              Tuple.class)
          .setParameter("invoices", invoices.stream().map(Invoice::id).toList())
          .getResultList()
          .forEach(
              part ->
                  known
                      .computeIfAbsent(part.get(0, Long.class), invoice -> new TreeMap<>())
                      .put(part.get(1, LocalDate.class), part.get(2, BigDecimal.class)));
    }
    return known;
  }
}
