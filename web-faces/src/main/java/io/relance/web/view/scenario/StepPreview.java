package io.relance.web.view.scenario;

import static java.util.stream.Collectors.joining;

import io.relance.reminder.PreviewReminder;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.message.SampleReminder;
import io.relance.reminder.message.Sketch;
import io.relance.scenario.MergeField;
import io.relance.web.text.Vocabulary;
import io.relance.web.view.MailFrame;

/**
 * How a step's message will look.
 *
 * @param recipient the name of whoever receives it; null where nobody has an address
 * @param language in which they read
 * @param message with the codes of what has no value
 */
public record StepPreview(String recipient, String language, Sketch message) {

  /** The merge fields that have no value, in the reader's words. */
  public String missing(Vocabulary words) {
    return message.missing().stream()
        .map(code -> words.of(MergeField.named(code).orElseThrow()))
        .collect(joining(", "));
  }

  /** The message as the page of a frame of its own: nothing in it reaches ours. */
  public String framed() {
    return MailFrame.of(message.body());
  }

  static StepPreview of(SampleReminder sample, String language, Sketch message) {
    return new StepPreview(sample.recipient().name(), language, message);
  }

  static StepPreview of(PreviewReminder.Preview real) {
    return new StepPreview(
        real.recipient().map(Recipient::name).orElse(null), real.language(), real.message());
  }
}
