package io.relance.web.view.scenario;

import io.relance.delivery.report.TrialSubject;
import io.relance.scenario.SmsLength;
import io.relance.scenario.Step;
import io.relance.web.security.Access;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** *Send me a test*: the message of the step at work, really sent to whoever works on it. */
@Named
@RequestScoped
public class TestMail {

  @Inject private ScenarioEditor editor;
  @Inject private StepPanel panel;
  @Inject private PreviewChoice choice;
  @Inject private Trial trial;
  @Inject private Access access;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private String refusal;

  /** Sends it about the invoice of the preview, or about none. */
  public void send() {
    Trial.Answer answer =
        trial.send(
            (Step.Email) editor.getStep().step(),
            access.getLogin(),
            new TrialSubject(Optional.ofNullable(choice.getInvoice()), choice.getLanguage()));
    if (answer.sent()) {
      toasts.say(answer.sentence());
    } else {
      refusal = answer.sentence();
    }
  }

  /** Why it did not leave, or null. */
  public String getRefusal() {
    return refusal;
  }

  /** What would happen to a text message, for there is no test of it. */
  public String getSmsTold() {
    SmsLength length = SmsLength.of(panel.getPreview().message().body());
    return text.of("trial.told.SMS", length.segments());
  }
}
