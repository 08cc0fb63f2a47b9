package io.relance.delivery.document;

/** Draws QR codes. */
public interface QrCodes {

  /**
   * A code at error correction M, with its quiet zone.
   *
   * @return a PNG
   */
  byte[] png(String text);
}
