package io.relance.reporting;

import io.relance.money.Money;

/**
 * What a customer owes in one currency.
 *
 * @param balance of all open invoices, due or not
 * @param invoices how many are open
 * @param overdue the balance of those past their due date; may be zero
 * @param overdueInvoices how many are past it
 */
public record Debt(Money balance, long invoices, Money overdue, long overdueInvoices) {}
