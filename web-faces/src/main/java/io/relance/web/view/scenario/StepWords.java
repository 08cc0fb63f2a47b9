package io.relance.web.view.scenario;

import io.relance.scenario.MessageText;

/** The words of a step in the language at work, as they stand in the fields. */
public final class StepWords {

  private static final MessageText NONE = new MessageText(null, null);

  private final StepForm step;
  private final String language;

  /**
   * @param language null for the company's
   */
  StepWords(StepForm step, String language) {
    this.step = step;
    this.language = language;
  }

  private boolean isOwn() {
    return language == null;
  }

  private MessageText translated() {
    MessageText words = step.in(language);
    return words == null ? NONE : words;
  }

  private void say(String body) {
    step.say(language, new MessageText(translated().subject(), body));
  }

  public String getSubject() {
    return isOwn() ? step.getSubject() : translated().subject();
  }

  public void setSubject(String subject) {
    if (isOwn()) {
      step.setSubject(subject);
    } else {
      step.say(language, new MessageText(subject, translated().body()));
    }
  }

  public String getMessage() {
    return isOwn() ? step.getMessage() : translated().body();
  }

  public void setMessage(String message) {
    if (isOwn()) {
      step.setMessage(message);
    } else {
      say(message);
    }
  }

  public String getText() {
    return isOwn() ? step.getText() : translated().body();
  }

  public void setText(String text) {
    if (isOwn()) {
      step.setText(text);
    } else {
      say(text);
    }
  }

  /** Before the name of a field, where the checks of publishing speak of it. */
  public String getPath() {
    return isOwn() ? "" : "translations." + language + ".";
  }

  /** Whether it says nothing in this language, and its readers get the company's. */
  public boolean isMissing() {
    return !isOwn() && step.in(language) == null;
  }
}
