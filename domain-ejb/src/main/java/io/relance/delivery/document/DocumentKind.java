package io.relance.delivery.document;

/** What a document is. All are PDFs. */
public enum DocumentKind {
  /** An invoice, as it was given to us. */
  INVOICE,
  /** What a customer owes, as it stood when the message was written. */
  STATEMENT,
  /** A letter, as it is printed. */
  LETTER
}
