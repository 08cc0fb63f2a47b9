package io.relance.web.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is wrong with one value, in one language: the same beside a field and over REST. */
public final class FaultWords {

  private static final String BUNDLE = "io.relance.web.problems";

  private final Locale locale;
  private final ResourceBundle words;

  private FaultWords(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            FaultWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static FaultWords in(Locale locale) {
    return new FaultWords(locale);
  }

  /**
   * @param arguments what the code's words need, in order
   */
  public String of(String code, List<?> arguments) {
    String pattern = words.getString("fault." + code);
    return arguments.isEmpty()
        ? pattern
        : Formats.displayable(new MessageFormat(pattern, locale).format(arguments.toArray()));
  }
}
