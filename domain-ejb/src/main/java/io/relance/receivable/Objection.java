package io.relance.receivable;

/** Why the ledger does not take an entry. */
public enum Objection {
  /** What is new needs this value. */
  MISSING_VALUE,
  /** No customer has this number. */
  UNKNOWN_CUSTOMER,
  /** No invoice has this number. */
  UNKNOWN_INVOICE,
  /** Due before it was made out. */
  DUE_BEFORE_INVOICE,
  /** More decimals than the currency has. */
  TOO_MANY_DECIMALS
}
