package io.relance.receivable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds by their numbers all that a batch of entries names: one query, whatever its size. */
final class LedgerLookup {

  private final EntityManager entities;

  LedgerLookup(EntityManager entities) {
    this.entities = entities;
  }

  Map<String, Customer> customers(Collection<String> numbers) {
    return numbers.isEmpty()
        ? new HashMap<>()
        : byKey(
            entities
                .createQuery("select c from Customer c where c.number in :numbers", Customer.class)
                .setParameter("numbers", numbers)
                .getResultList(),
            Customer::number);
  }

  Map<String, Invoice> invoices(Collection<String> numbers) {
    return invoices(numbers, LockModeType.NONE);
  }

  /**
   * The invoices, kept from everyone else until the transaction ends, so that a balance is never
   * worked out from half of its payments. The order keeps two files from waiting for each other.
   */
  Map<String, Invoice> invoicesToSettle(Collection<String> numbers) {
    return invoices(numbers, LockModeType.PESSIMISTIC_WRITE);
  }

  private Map<String, Invoice> invoices(Collection<String> numbers, LockModeType lock) {
    return numbers.isEmpty()
        ? new HashMap<>()
        : byKey(
            entities
                .createQuery(
                    "select i from Invoice i where i.number in :numbers order by i.id",
                    Invoice.class)
                .setParameter("numbers", numbers)
                .setLockMode(lock)
                .getResultList(),
            Invoice::number);
  }

  static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
    return values.stream()
        .collect(
            Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
