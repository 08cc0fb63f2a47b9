package io.relance.delivery.document;

import java.util.List;

/** Handles the pages of PDFs. */
public interface PdfBinder {

  int pages(byte[] pdf);

  /** One PDF with the pages of all, in order. */
  byte[] bind(List<byte[]> pdfs);
}
