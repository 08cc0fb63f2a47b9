package io.relance.settings;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An international bank account number (ISO 13616).
 *
 * @param value capital letters and digits, without blanks
 */
public record Iban(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final Pattern FRENCH = Pattern.compile("FR[0-9]{12}[A-Z0-9]{11}[0-9]{2}");
  private static final BigInteger CHECK = BigInteger.valueOf(97);

  /** The business identifier code of a bank (ISO 9362). */
  private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

  /**
   * @throws IllegalArgumentException if it isn't one
   */
  public Iban {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not an IBAN: " + value);
    }
  }

  /** Reads what a person has written, with blanks or without; empty where it is none. */
  public static Optional<Iban> parse(String written) {
    return Optional.of(bare(written)).filter(Iban::isValid).map(Iban::new);
  }

  /** Reads the code of a bank as a person has written it; empty where it is none. */
  public static Optional<String> parseBic(String written) {
    return Optional.of(bare(written)).filter(bic -> BIC.matcher(bic).matches());
  }

  private static String bare(String written) {
    return written.replaceAll("[\\s\\u00a0\\u202f-]", "").toUpperCase(Locale.ROOT);
  }

  /** The check digits are such that the number, turned and spelt out, leaves 1 over 97. */
  private static boolean isValid(String bare) {
    if (!SHAPE.matcher(bare).matches()
        || bare.startsWith("FR") && !FRENCH.matcher(bare).matches()) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    (bare.substring(4) + bare.substring(0, 4))
        .chars()
        .forEach(character -> digits.append(Character.digit(character, Character.MAX_RADIX)));
    return new BigInteger(digits.toString()).mod(CHECK).equals(BigInteger.ONE);
  }

  /** In groups of four, as people read it. */
  public String inGroups() {
    return value.replaceAll("(.{4})(?!$)", "$1 ");
  }
}
