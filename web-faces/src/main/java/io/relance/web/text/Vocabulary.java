package io.relance.web.text;

import static java.util.stream.Collectors.joining;

import io.relance.scenario.MergeField;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The one wording of every reason, decision, state and type, in one language: the same on the
 * screens ({@code #{words.of(reason)}}), in the REST contract and in the simulation. Null has no
 * words: the text is empty.
 */
public class Vocabulary {

  private static final String BUNDLE = "io.relance.web.words";
  private final ResourceBundle words;

  /** For the proxy of a request. */
  protected Vocabulary() {
    this(Languages.FRENCH);
  }

  private Vocabulary(Locale locale) {
    words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            Vocabulary.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Vocabulary in(Locale locale) {
    return new Vocabulary(locale);
  }

  /** The word or two of a chip: {@code En pause}. */
  public String of(Enum<?> constant) {
    return constant == null ? "" : words.getString(key(constant));
  }

  /**
   * The word of a value that reaches us as text.
   *
   * @param kind the name of its enum, decapitalised: {@code runStatus}
   */
  public String of(String kind, String name) {
    if (name == null) {
      return "";
    }
    String key = kind + "." + name;
    return words.containsKey(key) ? words.getString(key) : name;
  }

  /** What the constant means, as a sentence; its word where one is enough. */
  public String sentence(Enum<?> constant) {
    if (constant == null) {
      return "";
    }
    String key = key(constant) + ".sentence";
    return words.containsKey(key) ? words.getString(key) : of(constant);
  }

  /**
   * Merge fields, one after the other.
   *
   * @param codes as a reason records them, with commas between them; null for none
   */
  public String ofFields(String codes) {
    return codes == null
        ? ""
        : Stream.of(codes.split(",", -1))
            .map(code -> MergeField.named(code).map(this::of).orElse(code))
            .collect(joining(", "));
  }

  static String key(Enum<?> constant) {
    String type = constant.getDeclaringClass().getSimpleName();
    return type.substring(0, 1).toLowerCase(Locale.ROOT)
        + type.substring(1)
        + "."
        + constant.name();
  }
}
