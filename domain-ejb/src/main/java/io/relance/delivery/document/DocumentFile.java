package io.relance.delivery.document;

/**
 * A PDF to be read.
 *
 * @param name of the file, safe in a header and on any disk
 */
public record DocumentFile(String name, byte[] content) {

  public static final String MEDIA_TYPE = "application/pdf";
}
