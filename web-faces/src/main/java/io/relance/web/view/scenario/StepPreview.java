package io.relance.web.view.scenario;

import io.relance.reminder.decision.Recipient;
import io.relance.reminder.message.Composition;
import io.relance.reminder.message.MessageComposer;
import io.relance.reminder.message.SampleReminder;
import io.relance.scenario.RichText;
import io.relance.scenario.Step;
import java.time.LocalDate;
import java.util.List;

/**
 * How a step's message will look.
 *
 * @param subject or null where the channel has none
 * @param body HTML, but for an SMS; null where it cannot be written
 * @param missing the merge fields that have no value
 */
public record StepPreview(Recipient recipient, String subject, String body, List<String> missing) {

  static StepPreview of(
      Step.Communication step,
      MessageComposer composer,
      String language,
      LocalDate due,
      LocalDate today) {
    SampleReminder sample = new SampleReminder(language, due);
    Composition composition = sample.of(complete(step.in(language)), composer, today);
    if (composition instanceof Composition.Written written) {
      return new StepPreview(sample.recipient(), written.subject(), written.body(), List.of());
    }
    return new StepPreview(
        sample.recipient(), null, null, ((Composition.Incomplete) composition).missing());
  }

  /** The step with empty texts in the place of those that are still to be written. */
  private static Step.Communication complete(Step.Communication step) {
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
