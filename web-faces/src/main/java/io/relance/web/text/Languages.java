package io.relance.web.text;

import java.util.List;
import java.util.Locale;

/** The languages that Relance speaks. French comes first: it is the one for whoever asks others. */
public final class Languages {

  public static final Locale FRENCH = Locale.FRENCH;
  public static final Locale ENGLISH = Locale.ENGLISH;
  public static final List<Locale> ALL = List.of(FRENCH, ENGLISH);

  private Languages() {}

  /**
   * The language to answer in.
   *
   * @param acceptLanguage an {@code Accept-Language} header, or null
   */
  public static Locale preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return FRENCH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ALL);
      return found == null ? FRENCH : found;
    } catch (IllegalArgumentException malformed) {
      return FRENCH;
    }
  }

  /** Whether a tag such as {@code en} names one of our languages. */
  public static boolean speaks(String tag) {
    return tag != null && ALL.stream().anyMatch(locale -> locale.getLanguage().equals(tag));
  }
}
