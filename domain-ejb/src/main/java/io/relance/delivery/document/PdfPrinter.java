package io.relance.delivery.document;

/** Lays out a page of HTML as a PDF/A-2b. */
public interface PdfPrinter {

  /**
   * @param xhtml well-formed, with its style inside; nothing outside of it is fetched
   * @throws UnprintableException if it can't be laid out
   */
  byte[] print(String xhtml);
}
