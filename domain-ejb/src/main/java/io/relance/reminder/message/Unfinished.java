package io.relance.reminder.message;

import io.relance.scenario.RichText;
import io.relance.scenario.Step;

/**
 * Puts empty texts in the place of those that are still to be written, and clean ones in others'.
 */
final class Unfinished {

  private Unfinished() {}

  static Step.Communication complete(Step.Communication step) {
    if (step instanceof Step.Email email) {
      return new Step.Email(
          email.id(),
          email.label(),
          written(email.subject()),
          clean(email.message()),
          email.sender(),
          email.senderName(),
          email.window());
    }
    if (step instanceof Step.Letter letter) {
      return new Step.Letter(letter.id(), letter.label(), clean(letter.message()));
    }
    Step.Sms sms = (Step.Sms) step;
    return new Step.Sms(sms.id(), sms.label(), written(sms.text()), sms.window());
  }

  private static String written(String text) {
    return text == null ? "" : text;
  }

  private static String clean(String html) {
    return written(RichText.sanitise(html));
  }
}
