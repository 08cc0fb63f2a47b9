package io.relance.scenario;

/**
 * The default alphabet of the networks with its extension (3GPP TS 23.038, 6.2.1): seven bits a
 * character, fourteen for one of the extension.
 */
public final class GsmAlphabet {

  private static final byte ESCAPE = 0x1B;

  /** In the order of the table; the escape is at its place. */
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String EXTENSION = "^{}\\[~]|€\f";
  private static final byte[] EXTENDED = {
    0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65, 0x0A
  };

  private GsmAlphabet() {}

  /** Whether it can write every character. */
  public static boolean writes(String text) {
    return text.chars().allMatch(character -> septets(character) > 0);
  }

  /** How many septets a character takes; 0 for one that it can't write. */
  static int septets(int character) {
    if (EXTENSION.indexOf(character) >= 0) {
      return 2;
    }
    return character != ESCAPE && BASIC.indexOf(character) >= 0 ? 1 : 0;
  }

  /**
   * A septet in each octet, as gateways take it.
   *
   * @param text one that it {@linkplain #writes can write}
   */
  public static byte[] encode(String text) {
    byte[] octets = new byte[text.chars().map(GsmAlphabet::septets).sum()];
    int next = 0;
    for (char character : text.toCharArray()) {
      int extended = EXTENSION.indexOf(character);
      if (extended >= 0) {
        octets[next++] = ESCAPE;
        octets[next++] = EXTENDED[extended];
      } else {
        octets[next++] = (byte) BASIC.indexOf(character);
      }
    }
    return octets;
  }
}
