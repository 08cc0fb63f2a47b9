package io.relance.it;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that a mail program offers beside a message.
 *
 * @param name as it is offered
 */
public record Attached(String name, byte[] content) {

  /** In their order. */
  public static List<Attached> to(Part part) throws MessagingException, IOException {
    List<Attached> found = new ArrayList<>();
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      try (InputStream content = part.getInputStream()) {
        found.add(new Attached(part.getFileName(), content.readAllBytes()));
      }
    } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        found.addAll(to(parts.getBodyPart(i)));
      }
    }
    return found;
  }
}
