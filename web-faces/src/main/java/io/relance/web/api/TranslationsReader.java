package io.relance.web.api;

import io.relance.scenario.MessageText;
import io.relance.scenario.StepType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the words of a message in several languages, an object for each language by its code. */
final class TranslationsReader {

  static final int SUBJECT = 500;
  static final int MESSAGE = 20_000;
  static final int SMS = 1_600;

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private TranslationsReader() {}

  /**
   * @param field in which the languages stand
   * @param type of a step that sends a message: it decides what the words are
   */
  static Map<String, MessageText> read(RequestBody body, String field, StepType type) {
    Map<String, MessageText> translations = new HashMap<>();
    body.object(field)
        .ifPresent(
            texts -> {
              for (String language : texts.fields()) {
                if (LANGUAGES.contains(language)) {
                  texts
                      .object(language)
                      .map(words -> words(words, type))
                      .ifPresent(text -> translations.put(language, text));
                } else {
                  texts.fault(language, "BAD_LANGUAGE", language);
                }
              }
            });
    return translations;
  }

  private static MessageText words(RequestBody words, StepType type) {
    return switch (type) {
      case EMAIL ->
          new MessageText(
              words.allow("subject", "message").text("subject", SUBJECT).orElse(null),
              words.text("message", MESSAGE).orElse(null));
      case SMS -> new MessageText(null, words.allow("text").text("text", SMS).orElse(null));
      case LETTER ->
          new MessageText(null, words.allow("message").text("message", MESSAGE).orElse(null));
      case PAUSE, ACTION -> throw new IllegalArgumentException("No message: " + type);
    };
  }
}
