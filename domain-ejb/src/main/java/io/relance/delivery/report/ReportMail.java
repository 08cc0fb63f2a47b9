package io.relance.delivery.report;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.FINANCE;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

/** Mails a report, as {@link MailToUser} does. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportMail {

  @Inject private MailToUser mail;

  /**
   * @param login of the reader
   */
  public MailAnswer send(String login, Report report) {
    return mail.send(login, report.subject(), message -> message.setContent(parts(report)));
  }

  private static MimeMultipart parts(Report report) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(report.text(), UTF_8.name());
    MimeBodyPart file = new MimeBodyPart();
    file.setDataHandler(new DataHandler(new FileDataSource(report.file().toFile())));
    file.setFileName(report.fileName());
    file.setHeader("Content-Type", report.contentType());
    return new MimeMultipart("mixed", text, file);
  }
}
