package io.relance.delivery.document;

/** Tells whether a file that was given to us is a PDF. */
public interface PdfCheck {

  /** Whether it can be opened without a password and has a page; its name says nothing. */
  boolean isPdf(byte[] content);
}
