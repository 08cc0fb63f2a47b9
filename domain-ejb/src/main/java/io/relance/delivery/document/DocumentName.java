package io.relance.delivery.document;

import java.text.Normalizer;

/** Names of files that are safe in a header of a mail or of HTTP, and on any disk. */
public final class DocumentName {

  private static final int LONGEST = 100;

  private DocumentName() {}

  /**
   * @param stem what the file is called, whatever characters it has
   * @return with the ending of a PDF
   */
  public static String pdf(String stem) {
    String plain =
        Normalizer.normalize(stem, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^A-Za-z0-9._ -]+", "-")
            .replaceAll("\\.{2,}", ".")
            .replaceAll("^[. -]+|[. -]+$", "");
    String named = plain.isEmpty() ? "document" : plain;
    return (named.length() <= LONGEST ? named : named.substring(0, LONGEST)) + ".pdf";
  }
}
