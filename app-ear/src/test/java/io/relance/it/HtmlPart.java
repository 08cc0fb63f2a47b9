package io.relance.it;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Optional;

/** What a mail program shows of a message that has an HTML alternative. */
public final class HtmlPart {

  private HtmlPart() {}

  /** The HTML, or empty if the message has none. */
  public static Optional<String> of(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/html")) {
      return Optional.of((String) part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> html = of(parts.getBodyPart(i));
        if (html.isPresent()) {
          return html;
        }
      }
    }
    return Optional.empty();
  }
}
