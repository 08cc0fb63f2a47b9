package io.relance.delivery.report;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.FINANCE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.delivery.SendingStatus;
import io.relance.delivery.SendingSwitch;
import io.relance.delivery.smtp.CompanyMail;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Optional;

/**
 * Mails a report at once, in the company's name, to a user whose address is validated. What keeps
 * reminders from leaving keeps it from leaving too: a stopped sending, and a copied database whose
 * users know nothing of the copy.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportMail {

  private static final System.Logger LOG = System.getLogger(ReportMail.class.getName());

  @EJB private ApplicationUsers users;
  @EJB private Settings settings;
  @EJB private SendingSwitch sending;
  @Inject private CompanyClock clock;

  /**
   * @param login of the reader
   */
  public ReportAnswer send(String login, Report report) {
    SendingStatus status = sending.status();
    if (status.stopped()) {
      return ReportAnswer.STOPPED;
    }
    if (status.foreign()) {
      return ReportAnswer.ELSEWHERE;
    }
    Optional<ApplicationUser> reader = users.find(login).filter(ApplicationUser::maySend);
    return reader.isEmpty() ? ReportAnswer.NO_VALID_ADDRESS : send(reader.get(), report);
  }

  private ReportAnswer send(ApplicationUser reader, Report report) {
    try {
      Transport.send(message(reader, report));
      return ReportAnswer.SENT;
    } catch (MessagingException refused) {
      LOG.log(System.Logger.Level.WARNING, "The relay did not take a report.", refused);
      return ReportAnswer.REFUSED;
    }
  }

  private MimeMessage message(ApplicationUser reader, Report report) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(report.text(), UTF_8.name());
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(new DataHandler(new FileDataSource(report.file().toFile())));
    file.setFileName(report.fileName());
    file.setHeader("Content-Type", report.contentType());
    MimeMessage message =
        CompanyMail.to(
            reader.name(),
            reader.email().orElseThrow(),
            settings.company(),
            report.subject(),
            clock.instant());
    message.setContent(new MimeMultipart("mixed", text, file));
    return message;
  }
}
