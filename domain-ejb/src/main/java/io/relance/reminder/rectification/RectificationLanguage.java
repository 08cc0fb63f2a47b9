package io.relance.reminder.rectification;

import io.relance.scenario.MergeField;
import io.relance.scenario.MessageText;
import io.relance.scenario.Step;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * A language in which there is a ready text. As in every message, whoever reads neither is written
 * to in English.
 */
public enum RectificationLanguage {
  FRENCH(Locale.FRENCH),
  ENGLISH(Locale.ENGLISH);

  private final Locale locale;

  RectificationLanguage(Locale locale) {
    this.locale = locale;
  }

  /**
   * @param tag a reader's language, as of {@code fr-CH}
   */
  public static RectificationLanguage of(String tag) {
    return Step.Communication.languageOf(tag).equals(FRENCH.code()) ? FRENCH : ENGLISH;
  }

  /** The code of the language, such as {@code fr}. */
  public String code() {
    return locale.getLanguage();
  }

  /** The ready words, with merge fields of {@link MergeField}. */
  public MessageText ready() {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "io.relance.reminder.rectification.rectification",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new MessageText(words.getString("subject"), words.getString("message"));
  }
}
