package io.relance.scenario.library;

import io.relance.scenario.MessageText;
import io.relance.scenario.StepType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The templates that come with the product, in French and English. Their texts stand beside those
 * of the ready scenario, in {@code ready.properties} and {@code ready_en.properties}.
 */
final class ReadyTemplates {

  private static final List<String> EMAILS =
      List.of("first", "first.all", "second", "second.all", "last");

  private final ResourceBundle french = texts(Locale.ROOT);
  private final ResourceBundle english = texts(Locale.ENGLISH);
  private final ResourceBundle names;

  private ReadyTemplates(String language) {
    names = texts(Locale.forLanguageTag(language));
  }

  /**
   * All of them.
   *
   * @param language the language of their names; French where they have none in it
   */
  static List<TemplateContent> namedIn(String language) {
    return new ReadyTemplates(language).all();
  }

  private List<TemplateContent> all() {
    return Stream.concat(EMAILS.stream().map(this::email), Stream.of(sms(), formalNotice()))
        .toList();
  }

  private TemplateContent email(String key) {
    return named(key, StepType.EMAIL, Map.of("fr", email(french, key), "en", email(english, key)));
  }

  private TemplateContent sms() {
    return named(
        "sms",
        StepType.SMS,
        Map.of(
            "fr", new MessageText(null, french.getString("sms.text")),
            "en", new MessageText(null, english.getString("sms.text"))));
  }

  /**
   * Puts the debtor in default (art. 1344 of the Code civil; art. L441-10 of the Code de commerce).
   */
  private TemplateContent formalNotice() {
    return named(
        "formal",
        StepType.LETTER,
        Map.of(
            "fr", new MessageText(null, french.getString("formal.message")),
            "en", new MessageText(null, english.getString("formal.message"))));
  }

  private TemplateContent named(String key, StepType channel, Map<String, MessageText> words) {
    return TemplateContent.of(names.getString(key + ".template"), channel, words);
  }

  private static MessageText email(ResourceBundle texts, String key) {
    return new MessageText(texts.getString(key + ".subject"), texts.getString(key + ".message"));
  }

  private static ResourceBundle texts(Locale language) {
    return ResourceBundle.getBundle(
        "io.relance.scenario.ready",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
