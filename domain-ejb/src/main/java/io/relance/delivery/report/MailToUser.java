package io.relance.delivery.report;

import io.relance.delivery.SendingStatus;
import io.relance.delivery.SendingSwitch;
import io.relance.delivery.smtp.CompanyMail;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;

/**
 * Mails one of our own people at once, in the company's name, if the address is validated. What
 * keeps reminders from leaving keeps it from leaving too: a stopped sending, and a copied database
 * whose users know nothing of the copy.
 */
@Dependent
class MailToUser {

  private static final System.Logger LOG = System.getLogger(MailToUser.class.getName());

  @EJB private ApplicationUsers users;
  @EJB private Settings settings;
  @EJB private SendingSwitch sending;
  @Inject private CompanyClock clock;

  /** Puts into a mail what it says. */
  @FunctionalInterface
  interface Content {
    void writeTo(MimeMessage message) throws MessagingException;
  }

  /**
   * @param login of the reader
   */
  MailAnswer send(String login, String subject, Content content) {
    SendingStatus status = sending.status();
    if (status.stopped()) {
      return MailAnswer.STOPPED;
    }
    if (status.foreign()) {
      return MailAnswer.ELSEWHERE;
    }
    Optional<ApplicationUser> reader = users.find(login).filter(ApplicationUser::maySend);
    return reader.isEmpty()
        ? MailAnswer.NO_VALID_ADDRESS
        : handOver(reader.get(), subject, content);
  }

  private MailAnswer handOver(ApplicationUser reader, String subject, Content content) {
    try {
      MimeMessage message =
          CompanyMail.to(
              reader.name(),
              reader.email().orElseThrow(),
              settings.company(),
              subject,
              clock.instant());
      content.writeTo(message);
      Transport.send(message);
      return MailAnswer.SENT;
    } catch (MessagingException refused) {
      LOG.log(System.Logger.Level.WARNING, "The relay did not take a mail to a user.", refused);
      return MailAnswer.REFUSED;
    }
  }
}
