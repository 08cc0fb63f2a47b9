package io.relance.delivery.document;

/**
 * Where the window of an envelope shows the first page, in millimetres from its left and its upper
 * edge.
 */
public record AddressWindow(int left, int top, int width, int height) {

  /** The French DL envelope (110 × 220 mm), window at the right. */
  public static final AddressWindow FRENCH_DL = new AddressWindow(110, 50, 85, 35);
}
