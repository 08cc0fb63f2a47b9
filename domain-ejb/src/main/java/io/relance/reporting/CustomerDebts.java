package io.relance.reporting;

import io.relance.money.Money;
import io.relance.receivable.InvoiceStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds up what customers owe, in one statement for many. */
final class CustomerDebts {

  private final EntityManager entities;

  CustomerDebts(EntityManager entities) {
    this.entities = entities;
  }

  /** By the ids of the customers; those that owe nothing are left out. */
  Map<Long, List<Debt>> of(Collection<Long> customerIds, BigDecimal tolerance, LocalDate today) {
    Map<Long, List<Debt>> debts = new HashMap<>();
    entities
        .createQuery(
            """
            select i.customerId, i.currency, sum(i.balanceDue), count(*),
              sum(case when i.balanceDue > :tolerance and i.dueDate < :today
                then i.balanceDue end),
              count(case when i.balanceDue > :tolerance and i.dueDate < :today then 1 end)
            from Invoice i
            where i.customerId in :customers and i.status in :open and i.balanceDue > 0
            group by i.customerId, i.currency order by count(*) desc, i.currency""",
            Tuple.class)
        .setParameter("customers", customerIds)
        .setParameter("open", List.of(InvoiceStatus.OPEN, InvoiceStatus.IN_PAYMENT))
        .setParameter("tolerance", tolerance.max(BigDecimal.ZERO))
        .setParameter("today", today)
        .getResultStream()
        .forEach(
            row ->
                debts
                    .computeIfAbsent(row.get(0, Long.class), id -> new ArrayList<>())
                    .add(debt(row)));
    return debts;
  }

  private static Debt debt(Tuple row) {
    Currency currency = Currency.getInstance(row.get(1, String.class));
    BigDecimal overdue = Objects.requireNonNullElse(row.get(4, BigDecimal.class), BigDecimal.ZERO);
    return new Debt(
        new Money(row.get(2, BigDecimal.class), currency),
        row.get(3, Long.class),
        new Money(overdue, currency),
        row.get(5, Long.class));
  }
}
