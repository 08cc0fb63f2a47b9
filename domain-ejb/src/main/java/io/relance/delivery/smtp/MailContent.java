package io.relance.delivery.smtp;

import io.relance.delivery.document.Attachment;
import io.relance.delivery.document.DocumentFile;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.List;

/** An HTML document and what goes along with it, as the content of a mail. */
final class MailContent {

  private MailContent() {}

  static MimeMultipart of(String html, List<Attachment> attachments) throws MessagingException {
    MimeMultipart text = HtmlContent.of(html);
    if (attachments.isEmpty()) {
      return text;
    }
    MimeBodyPart first = new MimeBodyPart();
    first.setContent(text);
    MimeMultipart mixed = new MimeMultipart("mixed", first);
    for (Attachment attachment : attachments) {
      mixed.addBodyPart(part(attachment));
    }
    return mixed;
  }

  private static MimeBodyPart part(Attachment attachment) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(attachment.content(), DocumentFile.MEDIA_TYPE)));
    part.setDisposition(Part.ATTACHMENT);
    part.setFileName(attachment.name());
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }
}
