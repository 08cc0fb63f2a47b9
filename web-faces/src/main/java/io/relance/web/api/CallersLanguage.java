package io.relance.web.api;

import java.util.List;
import java.util.Locale;

/** In which language a caller of the contract is answered: French, unless it asks for English. */
final class CallersLanguage {

  private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

  private CallersLanguage() {}

  /**
   * @param acceptLanguage the header of that name, or null
   */
  static Locale of(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.FRENCH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return found == null ? Locale.FRENCH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.FRENCH;
    }
  }
}
