package io.relance.receivable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Works out again what remains due, from all payments and credit notes that the ledger has. */
final class Balances {

  private final EntityManager entities;

  Balances(EntityManager entities) {
    this.entities = entities;
  }

  /** Counts what this transaction has entered, too. */
  void settle(Collection<Invoice> invoices) {
    if (invoices.isEmpty()) {
      return;
    }
    entities.flush();
    List<Long> ids = invoices.stream().map(Invoice::id).toList();
    Map<Long, BigDecimal> paid =
        sums(
            "select p.invoiceId, sum(p.amount) from Payment p where p.invoiceId in :ids"
                + " group by p.invoiceId",
            ids);
    Map<Long, BigDecimal> credited =
        sums(
            "select c.invoiceId, sum(c.amount) from CreditNote c where c.invoiceId in :ids"
                + " group by c.invoiceId",
            ids);
    invoices.forEach(
        invoice ->
            invoice.settle(
                paid.getOrDefault(invoice.id(), BigDecimal.ZERO),
                credited.getOrDefault(invoice.id(), BigDecimal.ZERO)));
  }

  private Map<Long, BigDecimal> sums(String query, List<Long> ids) {
    return entities
        .createQuery(query, Tuple.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.toMap(sum -> sum.get(0, Long.class), sum -> sum.get(1, BigDecimal.class)));
  }
}
