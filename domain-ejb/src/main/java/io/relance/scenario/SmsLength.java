package io.relance.scenario;

/**
 * How long a text is as SMS (3GPP TS 23.038): 160 characters of the GSM alphabet fit into one
 * segment, 70 of any other; a longer text is cut into parts of 153 or 67.
 *
 * @param characters as the network counts them: some of the GSM alphabet count twice
 * @param segments 0 for an empty text
 * @param gsm whether every character is of the GSM alphabet
 */
public record SmsLength(int characters, int segments, boolean gsm) {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "^{}\\[~]|€\f";

  public static SmsLength of(String text) {
    boolean gsm = text.chars().allMatch(c -> isBasic(c) || isExtension(c));
    int characters =
        gsm
            ? text.length() + (int) text.chars().filter(SmsLength::isExtension).count()
            : text.length();
    return new SmsLength(
        characters, gsm ? segments(characters, 160, 153) : segments(characters, 70, 67), gsm);
  }

  private static int segments(int characters, int whole, int part) {
    if (characters <= whole) {
      return characters == 0 ? 0 : 1;
    }
    return (characters + part - 1) / part;
  }

  private static boolean isBasic(int character) {
    return BASIC.indexOf(character) >= 0;
  }

  private static boolean isExtension(int character) {
    return EXTENSION.indexOf(character) >= 0;
  }
}
