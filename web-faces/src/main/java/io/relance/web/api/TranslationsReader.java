package io.relance.web.api;

import io.relance.scenario.MessageText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the words of a step in other languages, an object for each language by its code. */
final class TranslationsReader {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private TranslationsReader() {}

  static Map<String, MessageText> read(RequestBody step, Function<RequestBody, MessageText> words) {
    Map<String, MessageText> translations = new HashMap<>();
    step.object("translations")
        .ifPresent(
            body -> {
              for (String language : body.fields()) {
                if (LANGUAGES.contains(language)) {
                  body.object(language)
                      .map(words)
                      .ifPresent(text -> translations.put(language, text));
                } else {
                  body.fault(language, "BAD_LANGUAGE", language);
                }
              }
            });
    return translations;
  }
}
