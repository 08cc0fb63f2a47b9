package io.relance.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a source says of the part of a payment that goes to one invoice. Date, amount and method may
 * be null: the ledger then keeps what it has.
 */
public record PaymentEntry(
    String reference,
    String invoiceNumber,
    LocalDate paymentDate,
    BigDecimal amount,
    String method) {

  public PaymentEntry {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(invoiceNumber, "invoiceNumber");
  }
}
