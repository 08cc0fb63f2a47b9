package io.relance.reporting;

import io.relance.money.Money;
import java.util.List;
import java.util.Map;

/**
 * The figures over all overdue invoices.
 *
 * @param outstanding one for each currency, the one with most invoices first; never added together
 * @param customers how many customers owe
 * @param customersHeld how many of them have an invoice that a fact holds
 * @param ageing the four ages in their order
 * @param views the number of invoices in each view
 */
public record OverdueTotals(
    List<Outstanding> outstanding,
    long customers,
    long customersHeld,
    List<Age> ageing,
    Map<OverdueView, Long> views) {

  public long invoices() {
    return views.get(OverdueView.ALL);
  }

  /** What is owed in one currency, on how many invoices. */
  public record Outstanding(Money balance, long invoices) {}

  /**
   * @param fromDays first day late
   * @param toDays last day late, or null without end
   */
  public record Age(int fromDays, Integer toDays, long invoices) {}
}
