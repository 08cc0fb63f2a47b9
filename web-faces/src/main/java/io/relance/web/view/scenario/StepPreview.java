package io.relance.web.view.scenario;

import io.relance.reminder.PreviewReminder;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.message.SampleReminder;
import io.relance.reminder.message.Sketch;

/**
 * How a step's message will look.
 *
 * @param recipient the name of whoever receives it; null where nobody has an address
 * @param language in which they read
 * @param message with the codes of what has no value
 */
public record StepPreview(String recipient, String language, Sketch message) {

  static StepPreview of(SampleReminder sample, String language, Sketch message) {
    return new StepPreview(sample.recipient().name(), language, message);
  }

  static StepPreview of(PreviewReminder.Preview real) {
    return new StepPreview(
        real.recipient().map(Recipient::name).orElse(null), real.language(), real.message());
  }
}
