package io.relance.scenario;

import java.util.function.IntUnaryOperator;

/**
 * How long a text is as SMS (3GPP TS 23.038): 160 characters of the GSM alphabet fit into one
 * segment, 70 of any other; a longer text is cut into parts of 153 or 67, and never within what
 * stands for one character.
 *
 * @param characters as the network counts them: some of the GSM alphabet count twice
 * @param segments 0 for an empty text
 * @param gsm whether every character is of the GSM alphabet
 */
public record SmsLength(int characters, int segments, boolean gsm) {

  public static SmsLength of(String text) {
    return GsmAlphabet.writes(text)
        ? of(text, GsmAlphabet::septets, true)
        : of(text, Character::charCount, false);
  }

  private static SmsLength of(String text, IntUnaryOperator units, boolean gsm) {
    int characters = text.codePoints().map(units).sum();
    int whole = gsm ? 160 : 70;
    int part = gsm ? 153 : 67;
    int segments = characters <= whole ? Math.min(1, characters) : parts(text, units, part);
    return new SmsLength(characters, segments, gsm);
  }

  private static int parts(String text, IntUnaryOperator units, int size) {
    int parts = 1;
    int used = 0;
    for (int character : text.codePoints().toArray()) {
      int needed = units.applyAsInt(character);
      if (used + needed > size) {
        parts++;
        used = 0;
      }
      used += needed;
    }
    return parts;
  }
}
