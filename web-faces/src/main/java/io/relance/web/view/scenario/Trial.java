package io.relance.web.view.scenario;

import io.relance.delivery.report.MailAnswer;
import io.relance.delivery.report.StepTrial;
import io.relance.delivery.report.TrialSubject;
import io.relance.scenario.Step;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Mails the message of a step to one of our own people, and says what became of it. */
@RequestScoped
public class Trial {

  @EJB private StepTrial trials;
  @EJB private ApplicationUsers users;
  @Inject private CompanyClock clock;
  @Inject private Texts text;
  @Inject private Formats formats;

  /**
   * What became of it, in the words of whoever looks at the page.
   *
   * @param sent whether it has left
   */
  public record Answer(boolean sent, String sentence) {}

  /**
   * @param login of the reader
   */
  Answer send(Step.Email step, String login, TrialSubject about) {
    MailAnswer answer = trials.send(step, login, about);
    String address = users.find(login).flatMap(ApplicationUser::email).orElse("");
    return new Answer(
        answer == MailAnswer.SENT, text.of("trial." + answer, address, formats.time(clock.now())));
  }
}
