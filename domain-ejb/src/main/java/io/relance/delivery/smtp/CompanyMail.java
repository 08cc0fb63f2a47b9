package io.relance.delivery.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.settings.Company;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** Mails in the company's name to its own people, over the server's mail session. */
public final class CompanyMail {

  private CompanyMail() {}

  /**
   * A mail without content yet. A company without an address writes in the name of the reader's.
   *
   * @param name of the reader
   * @param email of the reader, a valid address
   */
  public static MimeMessage to(
      String name, String email, Company company, String subject, Instant sentAt)
      throws MessagingException {
    MimeMessage message = new MimeMessage(MailSession.lookUp());
    message.setFrom(named(company.email().orElse(email), company.name()));
    message.setRecipient(Message.RecipientType.TO, named(email, name));
    message.setSubject(subject, UTF_8.name());
    message.setSentDate(Date.from(sentAt));
    return message;
  }

  private static InternetAddress named(String address, String name) throws MessagingException {
    try {
      return new InternetAddress(address, name, UTF_8.name());
    } catch (UnsupportedEncodingException never) {
      throw new MessagingException("Every Java platform has UTF-8.", never);
    }
  }
}
