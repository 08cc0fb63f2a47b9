package io.relance.delivery.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.relance.delivery.OutgoingDispatch;
import io.relance.reminder.OutgoingMessage;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A reminder as a MIME message. It keeps the Message-ID of its dispatch at every attempt, and knows
 * whether it was handed over whole: until then nothing can have left.
 */
final class ReminderMail extends MimeMessage {

  /** One address and nothing else: no list, no comment, no line break. */
  private static final Pattern ONE_ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl}<>,;\"()]+@[^\\s\\p{Cntrl}<>,;\"()]+");

  private static final String REFERENCES = "References";

  private final String id;
  private boolean handedOver;

  private ReminderMail(Session session, String id) {
    super(session);
    this.id = id;
  }

  /**
   * @throws AddressException if the recipient's address is none
   */
  static ReminderMail of(OutgoingDispatch mail, Session session) throws MessagingException {
    OutgoingMessage message = mail.message();
    InternetAddress sender = address(message.sender().address(), message.sender().name());
    ReminderMail mime = new ReminderMail(session, message.messageId());
    mime.setRecipient(
        Message.RecipientType.TO,
        address(message.recipient().address(), message.recipient().name()));
    if (mail.blindCopy() != null) {
      mime.setRecipient(Message.RecipientType.BCC, address(mail.blindCopy(), null));
    }
    mime.setFrom(sender);
    mime.setReplyTo(new Address[] {sender});
    mime.setSubject(singleLine(message.subject()), UTF_8.name());
    mime.setSentDate(Date.from(mail.date()));
    mime.setHeader("Auto-Submitted", "auto-generated");
    mime.setHeader("X-Relance-Dispatch", Long.toString(mail.dispatchId()));
    mime.follow(mail.earlier());
    mime.setContent(MailContent.of(message.body(), mail.attachments()));
    mime.saveChanges();
    return mime;
  }

  /** RFC 5322, 3.6.4. */
  private void follow(List<String> earlier) throws MessagingException {
    if (!earlier.isEmpty()) {
      setHeader("In-Reply-To", earlier.get(earlier.size() - 1));
      setHeader(REFERENCES, MimeUtility.fold(REFERENCES.length() + 2, String.join(" ", earlier)));
    }
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    if (!ONE_ADDRESS.matcher(address).matches()) {
      throw new AddressException("Not one address", address.replaceAll("\\p{Cntrl}", " "));
    }
    try {
      InternetAddress one = new InternetAddress(address, singleLine(name), UTF_8.name());
      one.validate();
      return one;
    } catch (UnsupportedEncodingException never) {
      throw new MessagingException("Every Java platform has UTF-8.", never);
    }
  }

  /** A header ends with its line: what follows a line break would be another header. */
  private static String singleLine(String text) {
    return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  @Override
  public void writeTo(OutputStream out, String[] withoutHeaders)
      throws IOException, MessagingException {
    super.writeTo(out, withoutHeaders);
    handedOver = true;
  }

  /** Whether every byte of it has been given to the relay, the final dot perhaps too. */
  boolean isHandedOver() {
    return handedOver;
  }
}
