package io.relance.web.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of the screens in one language, with their arguments filled in: {@code
 * #{text.of('overdue.count', n)}}.
 */
public class Texts {

  private static final String BUNDLE = "io.relance.web.messages";

  private final Locale locale;
  private final ResourceBundle sentences;

  /** For the proxy of a request. */
  protected Texts() {
    this(Languages.FRENCH);
  }

  private Texts(Locale locale) {
    this.locale = locale;
    this.sentences =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            Texts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Texts in(Locale locale) {
    return new Texts(locale);
  }

  /**
   * A sentence of the bundle.
   *
   * @param arguments as in {@link MessageFormat}; a number is grouped, and may choose the plural
   * @throws java.util.MissingResourceException if no sentence has the key
   */
  public String of(String key, Object... arguments) {
    String pattern = sentences.getString(key);
    return arguments.length == 0
        ? pattern
        : Formats.displayable(new MessageFormat(pattern, locale).format(arguments));
  }
}
