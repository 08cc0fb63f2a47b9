package io.relance.delivery.report;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.delivery.HtmlDocument;
import io.relance.delivery.smtp.HtmlContent;
import io.relance.reminder.PreviewReminder;
import io.relance.reminder.PreviewReminder.Preview;
import io.relance.reminder.message.Correspondence;
import io.relance.reminder.message.Sketch;
import io.relance.scenario.Step;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Tries a step on one of our own people, never on a customer's contact: tells how its message
 * reads, and mails it. Nothing is recorded of reminders.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StepTrial {

  /** Before the subject, so that nobody takes it for a reminder; the same in every language. */
  static final String MARK = "[Test] ";

  @EJB private PreviewReminder previews;
  @EJB private Correspondence correspondence;
  @EJB private ApplicationUsers users;
  @Inject private MailToUser mail;
  @Inject private CompanyClock clock;

  /**
   * How a step's message reads today: about an invoice, in the language of whoever would receive
   * it, or else about none, with the codes of the fields that need one.
   *
   * @param step its texts may be still to be written
   * @param login of the reader; one that is not known is named by it
   * @param about what it is about
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
  public Sketch written(Step.Communication step, String login, TrialSubject about) {
    return about
        .invoice()
        .flatMap(number -> previews.about(number, step))
        .map(Preview::message)
        .orElseGet(() -> withoutInvoice(step, login, about.language()));
  }

  private Sketch withoutInvoice(Step.Communication step, String login, String language) {
    String reader = users.find(login).map(ApplicationUser::name).orElse(login);
    return correspondence.composer().withoutInvoice(step, reader, language, clock.today());
  }

  /**
   * Mails the message of a step, as {@link MailToUser} does.
   *
   * @param step its texts may be still to be written
   * @param login of the reader
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE})
  public MailAnswer send(Step.Email step, String login, TrialSubject about) {
    Sketch sketch = written(step, login, about);
    String html = HtmlDocument.of(sketch.body());
    return mail.send(
        login,
        MARK + sketch.subject(),
        message -> {
          message.setHeader("Auto-Submitted", "auto-generated");
          message.setContent(HtmlContent.of(html));
        });
  }
}
