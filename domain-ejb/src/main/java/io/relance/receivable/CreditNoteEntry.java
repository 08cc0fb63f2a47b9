package io.relance.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a source says of the part of a credit note that goes to one invoice. Date and amount may be
 * null: the ledger then keeps what it has.
 */
public record CreditNoteEntry(
    String number, String invoiceNumber, LocalDate date, BigDecimal amount) {

  public CreditNoteEntry {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(invoiceNumber, "invoiceNumber");
  }
}
