package io.relance.receivable;

/** What the ledger says of an invoice. A balance of zero makes an open invoice paid or credited. */
public enum InvoiceStatus {
  /** Issued and not settled. */
  OPEN,
  /** A direct debit is under way. */
  IN_PAYMENT,
  /** Settled. */
  PAID,
  /** Withdrawn by the company. */
  CANCELLED,
  /** Given up as lost. */
  WRITTEN_OFF
}
