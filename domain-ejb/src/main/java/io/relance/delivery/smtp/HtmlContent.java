package io.relance.delivery.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;

/** An HTML document as the content of a mail, with the same as plain text for those who want it. */
public final class HtmlContent {

  private HtmlContent() {}

  public static MimeMultipart of(String html) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(PlainText.of(html), UTF_8.name());
    MimeBodyPart rich = new MimeBodyPart();
    rich.setText(html, UTF_8.name(), "html");
    return new MimeMultipart("alternative", plain, rich);
  }
}
