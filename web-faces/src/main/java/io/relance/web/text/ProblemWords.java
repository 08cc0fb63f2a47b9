package io.relance.web.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of everything that is refused, in one language: by the REST contract, and of a file by
 * the import.
 */
public final class ProblemWords {

  private static final String BUNDLE = "io.relance.web.problems";

  private final Locale locale;
  private final ResourceBundle words;

  private ProblemWords(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ProblemWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static ProblemWords in(Locale locale) {
    return new ProblemWords(locale);
  }

  /** What is wrong with one field. */
  public String fault(String code, List<?> arguments) {
    return FaultWords.in(locale).of(code, arguments);
  }

  public String title(String code) {
    return words.getString("problem." + code + ".title");
  }

  public String detail(String code, List<?> arguments) {
    return format("problem." + code, arguments);
  }

  private String format(String key, List<?> arguments) {
    String pattern = words.getString(key);
    return arguments.isEmpty()
        ? pattern
        : Formats.displayable(new MessageFormat(pattern, locale).format(arguments.toArray()));
  }
}
