package io.relance.delivery.bounce.imap;

import io.relance.delivery.bounce.Headers;
import io.relance.delivery.bounce.IncomingMail;
import io.relance.delivery.bounce.IncomingMail.Part;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Takes a mail apart into its leaves. What is broken is taken as it stands: a part that can't be
 * decoded is read as it is written, and a mail without structure is one text.
 */
public final class MailParts {

  private static final int DEEPEST = 8;
  private static final int MOST = 60;
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Pattern MARKUP =
      Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>|<br\\b[^>]*>|</p>|<[^>]*>");

  private final List<Part> parts = new ArrayList<>();

  private MailParts() {}

  /**
   * @param bytes a whole mail, or its beginning
   */
  public static IncomingMail of(byte[] bytes) {
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
      MailParts found = new MailParts();
      found.take(message, 0);
      return new IncomingMail(headers(message), found.parts);
    } catch (MessagingException | RuntimeException unstructured) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return new IncomingMail(Headers.parse(text), List.of(new Part("text/plain", text)));
    }
  }

  private static Headers headers(MimeMessage message) throws MessagingException {
    StringBuilder block = new StringBuilder();
    for (Header header : Collections.list(message.getAllHeaders())) {
      block
          .append(header.getName())
          .append(": ")
          .append(decoded(header.getValue()).replaceAll("[\\r\\n]+[ \\t]*", " "))
          .append('\n');
    }
    return Headers.parse(block.toString());
  }

  private static String decoded(String value) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (UnsupportedEncodingException unknown) {
      return value;
    }
  }

  private void take(MimePart part, int depth) throws MessagingException {
    if (parts.size() >= MOST) {
      return;
    }
    ContentType type = type(part);
    if (type.getPrimaryType().equalsIgnoreCase("multipart") && depth < DEEPEST) {
      takeEach(part, depth);
    } else {
      parts.add(leaf(type, text(part, type)));
    }
  }

  private void takeEach(MimePart part, int depth) throws MessagingException {
    int before = parts.size();
    try {
      MimeMultipart inside = new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < inside.getCount(); i++) {
        BodyPart one = inside.getBodyPart(i);
        if (one instanceof MimePart mime) {
          take(mime, depth + 1);
        }
      }
    } catch (MessagingException | RuntimeException broken) {
      if (parts.size() == before) {
        parts.add(leaf(new ContentType("text", "plain", null), text(part, null)));
      }
    }
  }

  private static ContentType type(MimePart part) throws MessagingException {
    try {
      return new ContentType(part.getContentType());
    } catch (ParseException unreadable) {
      return new ContentType("text", "plain", null);
    }
  }

  private static Part leaf(ContentType type, String text) {
    String name = type.getBaseType();
    return name.equalsIgnoreCase("text/html")
        ? new Part(name, MARKUP.matcher(text).replaceAll("\n").replace("&lt;", "<"))
        : new Part(name, text);
  }

  /**
   * @param type or null
   */
  private static String text(MimePart part, ContentType type) throws MessagingException {
    byte[] bytes;
    try (InputStream decoded = part.getInputStream()) {
      bytes = decoded.readAllBytes();
    } catch (IOException | MessagingException | RuntimeException undecodable) {
      bytes = raw(part);
    }
    return new String(bytes, charset(type));
  }

  private static byte[] raw(MimePart part) throws MessagingException {
    try (InputStream written =
        part instanceof MimeMessage message
            ? message.getRawInputStream()
            : ((jakarta.mail.internet.MimeBodyPart) part).getRawInputStream()) {
      return written.readAllBytes();
    } catch (IOException unreadable) {
      return new byte[0];
    }
  }

  private static Charset charset(ContentType type) {
    String name = type == null ? null : type.getParameter("charset");
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.ISO_8859_1;
    }
  }
}
