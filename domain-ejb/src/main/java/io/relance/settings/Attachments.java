package io.relance.settings;

/** Which documents go along with an e-mail. */
public enum Attachments {
  /** The invoices; where one has no document, a statement of account too. */
  INVOICE_OR_STATEMENT,
  /** The invoices that have a document. */
  INVOICE_ONLY,
  /** Nothing. */
  NONE
}
