package io.relance.delivery.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.delivery.smtp.CompanyMail;
import io.relance.settings.Company;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.ValidationMail;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sends the validation link over the server's mail session, in the company's name. */
@ApplicationScoped
public class SmtpValidationMail implements ValidationMail {

  private static final Logger LOG = System.getLogger(SmtpValidationMail.class.getName());
  private static final String TEXTS = "io.relance.delivery.validation.mail";

  @EJB private Settings settings;
  @Inject private CompanyClock clock;

  @Override
  public boolean send(Invitation invitation) {
    try {
      Transport.send(message(invitation, settings.company(), clock.instant()));
      return true;
    } catch (MessagingException refused) {
      LOG.log(Level.WARNING, "The relay did not take a validation link.", refused);
      return false;
    }
  }

  private static MimeMessage message(Invitation invitation, Company company, Instant sentAt)
      throws MessagingException {
    Locale language = Locale.forLanguageTag(invitation.language());
    ResourceBundle texts = ResourceBundle.getBundle(TEXTS, language);
    MimeMessage message =
        CompanyMail.to(
            invitation.name(), invitation.email(), company, texts.getString("subject"), sentAt);
    message.setText(text(invitation, language, texts), UTF_8.name());
    return message;
  }

  private static String text(Invitation invitation, Locale language, ResourceBundle texts) {
    String expires =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language)
            .format(invitation.expires());
    return new MessageFormat(texts.getString("text"), language)
        .format(new Object[] {invitation.name(), invitation.link(), expires});
  }
}
