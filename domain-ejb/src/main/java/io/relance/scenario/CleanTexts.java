package io.relance.scenario;

import java.util.HashMap;
import java.util.Map;

/**
 * Cleans a step's texts before they are stored: rich text is sanitised, and what becomes one line
 * of a mail's header holds no line break.
 */
final class CleanTexts implements Step.Cases<Step> {

  @Override
  public Step pause(Step.Pause pause) {
    return pause;
  }

  @Override
  public Step email(Step.Email email) {
    return new Step.Email(
        email.id(),
        email.label(),
        oneLine(email.subject()),
        RichText.sanitise(email.message()),
        email.sender(),
        oneLine(email.senderName()),
        email.window(),
        rich(email.translations()));
  }

  @Override
  public Step action(Step.Action action) {
    return action;
  }

  @Override
  public Step sms(Step.Sms sms) {
    return sms;
  }

  @Override
  public Step letter(Step.Letter letter) {
    return new Step.Letter(
        letter.id(),
        letter.label(),
        RichText.sanitise(letter.message()),
        letter.registered(),
        letter.formalNotice(),
        rich(letter.translations()));
  }

  private static Map<String, MessageText> rich(Map<String, MessageText> translations) {
    Map<String, MessageText> clean = new HashMap<>();
    translations.forEach(
        (language, words) ->
            clean.put(
                language,
                new MessageText(oneLine(words.subject()), RichText.sanitise(words.body()))));
    return clean;
  }

  private static String oneLine(String text) {
    return text == null ? null : text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
