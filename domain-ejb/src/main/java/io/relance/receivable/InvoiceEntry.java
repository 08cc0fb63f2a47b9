package io.relance.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * What a source says of an invoice. Every component but the number may be null: the ledger then
 * keeps what it has. A new invoice needs customer, date, currency and amount; its due date is
 * worked out from the terms where none is given.
 */
public record InvoiceEntry(
    String number,
    String customerNumber,
    LocalDate invoiceDate,
    LocalDate dueDate,
    Currency currency,
    BigDecimal amountInclTax,
    BigDecimal amountExclTax,
    InvoiceStatus status,
    Boolean doNotRemind,
    String scenario) {

  public InvoiceEntry {
    Objects.requireNonNull(number, "number");
  }
}
