package io.relance.scenario;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a scenario's code may look like: it stands in addresses and in files. */
public final class ScenarioCode {

  /** Letters without accents, digits, dot, underscore and hyphen. */
  public static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9._-]{1,60}");

  /** Leaves room for the number of a copy. */
  private static final int LONGEST_BASE = 50;

  private ScenarioCode() {}

  public static boolean isValid(String code) {
    return code != null && PATTERN.matcher(code).matches();
  }

  /** A code that reads like the label: {@code Créances âgées} becomes {@code creances-agees}. */
  static String of(String label) {
    String plain =
        Normalizer.normalize(label, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_BASE));
    return cut.isEmpty() ? "scenario" : cut;
  }

  /** The code of a copy: the first has none of the numbers that tell the others apart. */
  static String numbered(String base, int copy) {
    return copy == 1 ? base : base + "-" + copy;
  }
}
