package io.relance.scenario.library;

import io.relance.scenario.MessageText;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.time.SendingWindow;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a template says.
 *
 * @param name one line of 1 to {@value #LONGEST_NAME} characters
 * @param channel e-mail, SMS or letter
 * @param texts at least one, by the code of its language, such as {@code fr}; only an e-mail's have
 *     a subject
 */
public record TemplateContent(String name, StepType channel, SortedMap<String, MessageText> texts)
    implements Serializable {

  public static final int LONGEST_NAME = 100;

  /**
   * @throws IllegalArgumentException for a name that doesn't fit, a step that sends nothing, or no
   *     text
   */
  public TemplateContent {
    if (!isName(name)) {
      throw new IllegalArgumentException("Not a template's name: " + name);
    }
    name = oneLine(name);
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("A template without a text: " + name);
    }
    messageOf(channel);
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** Whether a template may be called so. */
  public static boolean isName(String name) {
    String line = oneLine(name);
    return !line.isEmpty() && line.length() <= LONGEST_NAME;
  }

  private static String oneLine(String name) {
    return name.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** The same, whatever the order of its texts. */
  public static TemplateContent of(String name, StepType channel, Map<String, MessageText> texts) {
    return new TemplateContent(name, channel, new TreeMap<>(texts));
  }

  /**
   * The text for a reader.
   *
   * @param languages language tags, the best first; where none has a text, one that there is
   */
  public MessageText in(String... languages) {
    for (String language : languages) {
      MessageText text = texts.get(Step.Communication.languageOf(language));
      if (text != null) {
        return text;
      }
    }
    return texts.get(texts.firstKey());
  }

  /**
   * A step that says what the template does, instead of what it said. A copy: later changes of the
   * template do not reach it.
   *
   * @param step of the template's channel
   * @param language the company's, in which a step's own words are; they stay where the template
   *     has none in it
   */
  public Step.Communication into(Step.Communication step, String language) {
    if (step.type() != channel) {
      throw new IllegalArgumentException("A step of " + step.type() + " for " + name);
    }
    String own = Step.Communication.languageOf(language);
    SortedMap<String, MessageText> others = new TreeMap<>(texts);
    MessageText words = Optional.ofNullable(others.remove(own)).orElse(step.words());
    return step.saying(words, others);
  }

  /** A step that says it, in the first of its languages and then in the others. */
  Step.Communication step() {
    return into(messageOf(channel), texts.firstKey());
  }

  /** The same with its texts as they may be kept. */
  TemplateContent cleaned() {
    Step.Communication clean = step().cleaned();
    SortedMap<String, MessageText> words = new TreeMap<>(clean.translations());
    words.put(texts.firstKey(), clean.words());
    return new TemplateContent(name, channel, words);
  }

  /** Where the contract keeps what a step calls so. */
  String place(String field) {
    String translations = "translations.";
    return field.startsWith(translations)
        ? "texts." + field.substring(translations.length())
        : "texts." + texts.firstKey() + "." + field;
  }

  /**
   * A step of a channel that says nothing yet.
   *
   * @throws IllegalArgumentException for a step that sends nothing
   */
  public static Step.Communication messageOf(StepType channel) {
    return switch (Objects.requireNonNull(channel)) {
      case EMAIL -> new Step.Email(null, null, null, null, null, null, SendingWindow.DEFAULT);
      case SMS -> new Step.Sms(null, null, null, SendingWindow.DEFAULT);
      case LETTER -> new Step.Letter(null, null, null);
      case PAUSE, ACTION -> throw new IllegalArgumentException("No channel: " + channel);
    };
  }
}
