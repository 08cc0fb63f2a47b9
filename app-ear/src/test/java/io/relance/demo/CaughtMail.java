package io.relance.demo;

import io.relance.it.Attached;
import io.relance.it.Directories;
import io.relance.it.HtmlPart;
import io.relance.it.MailCatcher;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Every message that was caught, kept as an {@code .eml} file in the order in which it was seen.
 */
final class CaughtMail {

  private final MailCatcher catcher;
  private final Path directory;
  private final List<Letter> letters = new ArrayList<>();

  /** By identity: a message that came twice counts twice. */
  private final Set<MimeMessage> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  CaughtMail(MailCatcher catcher, Path directory) {
    this.catcher = catcher;
    this.directory = Directories.emptied(directory);
  }

  /** What has arrived up to now. */
  synchronized List<Letter> letters() {
    for (MimeMessage message : catcher.messages()) {
      try {
        if (seen.add(message)) {
          letters.add(keep(message, letters.size() + 1));
        }
      } catch (MessagingException e) {
        throw new IllegalStateException("A message that was caught can't be read", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return List.copyOf(letters);
  }

  Path directory() {
    return directory;
  }

  private Letter keep(MimeMessage message, int number) throws MessagingException, IOException {
    Path file = directory.resolve("%05d.eml".formatted(number));
    try (OutputStream source = Files.newOutputStream(file)) {
      message.writeTo(source);
    }
    return new Letter(
        number,
        readable(message.getFrom()),
        readable(message.getAllRecipients()),
        Objects.toString(message.getSubject(), "(no subject)"),
        HtmlPart.of(message).orElse(null),
        Attached.to(message).stream().map(Attached::name).toList(),
        file);
  }

  private static String readable(Address[] addresses) {
    List<String> readable = new ArrayList<>();
    for (Address address : Objects.requireNonNullElse(addresses, new Address[0])) {
      readable.add(
          address instanceof InternetAddress internet
              ? internet.toUnicodeString()
              : address.toString());
    }
    return String.join(", ", readable);
  }

  /**
   * One message.
   *
   * @param html null for a message of plain text
   * @param attached names of the files beside it
   * @param file with the message as it came over the wire
   */
  record Letter(
      int number,
      String from,
      String to,
      String subject,
      String html,
      List<String> attached,
      Path file) {

    /**
     * @param place of the file beside it, from 1
     */
    Optional<byte[]> attachment(int place) throws IOException {
      try (InputStream source = Files.newInputStream(file)) {
        return Attached.to(new MimeMessage(Session.getInstance(new Properties()), source)).stream()
            .skip(place - 1L)
            .findFirst()
            .map(Attached::content);
      } catch (MessagingException e) {
        throw new IllegalStateException("A message that was caught can't be read", e);
      }
    }
  }
}
