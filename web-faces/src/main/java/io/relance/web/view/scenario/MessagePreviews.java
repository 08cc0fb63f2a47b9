package io.relance.web.view.scenario;

import io.relance.reminder.PreviewReminder;
import io.relance.reminder.message.Correspondence;
import io.relance.reminder.message.SampleReminder;
import io.relance.scenario.Step;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** How a message will look, about the sample or the invoice that was chosen for the preview. */
@RequestScoped
public class MessagePreviews {

  @Inject private PreviewChoice choice;
  @EJB private Correspondence correspondence;
  @EJB private PreviewReminder reminders;

  /**
   * @param due when the sample is due
   * @param today when the sample is written
   */
  public StepPreview of(Step.Communication message, LocalDate due, LocalDate today) {
    return Optional.ofNullable(choice.getInvoice())
        .flatMap(number -> reminders.about(number, message))
        .map(StepPreview::of)
        .orElseGet(() -> sample(message, due, today));
  }

  private StepPreview sample(Step.Communication message, LocalDate due, LocalDate today) {
    SampleReminder sample = new SampleReminder(choice.getLanguage(), due);
    return StepPreview.of(
        sample, choice.getLanguage(), sample.of(message, correspondence.composer(), today));
  }
}
