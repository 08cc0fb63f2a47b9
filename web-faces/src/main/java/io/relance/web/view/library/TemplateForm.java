package io.relance.web.view.library;

import io.relance.scenario.MessageText;
import io.relance.scenario.RichText;
import io.relance.scenario.StepType;
import io.relance.scenario.library.TemplateContent;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A template as it stands in the fields, which show one language at a time. Rich text and the plain
 * text of an SMS are kept apart, so that choosing another channel loses neither.
 */
public class TemplateForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final MessageText NONE = new MessageText(null, null);

  private final Map<String, MessageText> rich = new TreeMap<>();
  private final Map<String, MessageText> plain = new TreeMap<>();
  private String name;
  private StepType channel = StepType.EMAIL;
  private String language;

  /** An empty e-mail; the fields show that language. */
  TemplateForm(String language) {
    this.language = language;
  }

  /** What a template says; the fields show that language. */
  TemplateForm(TemplateContent content, String language) {
    this(language);
    name = content.name();
    channel = content.channel();
    written().putAll(content.texts());
  }

  /**
   * @param own the company's language, which has a text even where nothing is written
   */
  TemplateContent content(String own) {
    Map<String, MessageText> texts = new HashMap<>();
    written().forEach((tag, words) -> texts.put(tag, sent(words)));
    if (texts.isEmpty()) {
      texts.put(own, NONE);
    }
    return TemplateContent.of(name, channel, texts);
  }

  private MessageText sent(MessageText words) {
    return channel == StepType.EMAIL ? words : new MessageText(null, words.body());
  }

  /** What stands in the fields, to be compared with what stood there before. */
  List<Object> state() {
    return List.of(name == null ? "" : name, channel, new TreeMap<>(written()));
  }

  private Map<String, MessageText> written() {
    return channel == StepType.SMS ? plain : rich;
  }

  /** The languages that have a text. */
  Set<String> languages() {
    return written().keySet();
  }

  /** Begins the text of a language with that of another. */
  void copy(String from) {
    written().put(language, written().get(from));
  }

  private void say(MessageText words) {
    if (words.subject() == null && RichText.isBlank(words.body())) {
      written().remove(language);
    } else {
      written().put(language, words);
    }
  }

  /** The words in the language that the fields show. */
  MessageText words() {
    return sent(written().getOrDefault(language, NONE));
  }

  public String getSubject() {
    return words().subject();
  }

  public void setSubject(String subject) {
    say(new MessageText(subject, words().body()));
  }

  /** Rich text, or the plain text of an SMS. */
  public String getBody() {
    return words().body();
  }

  public void setBody(String body) {
    say(new MessageText(words().subject(), body));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public StepType getChannel() {
    return channel;
  }

  public void setChannel(StepType channel) {
    this.channel = channel;
  }

  /** The language that the fields show. */
  public String getLanguage() {
    return language;
  }

  void show(String shown) {
    language = shown;
  }
}
