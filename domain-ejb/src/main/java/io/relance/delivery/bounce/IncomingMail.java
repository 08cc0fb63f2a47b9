package io.relance.delivery.bounce;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mail as it was found in the mailbox, or its beginning where it is large.
 *
 * @param parts its leaves in order, decoded; a mail in a mail is one leaf
 */
public record IncomingMail(Headers headers, List<Part> parts) {

  private static final Set<String> RETURNED =
      Set.of(
          "message/rfc822",
          "message/global",
          "message/partial",
          "text/rfc822-headers",
          "message/rfc822-headers",
          "message/global-headers");

  /**
   * @param type without parameters, in lower case, as in {@code text/plain}
   * @param text its content; of a mail in a mail, as it is written
   */
  public record Part(String type, String text) {

    public Part {
      type = type.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the message that came back, or its head. */
    boolean isReturned() {
      return RETURNED.contains(type);
    }

    boolean isText() {
      return type.startsWith("text/") && !isReturned();
    }
  }

  public IncomingMail {
    parts = List.copyOf(parts);
  }

  /** In place of one that can't be read. */
  static IncomingMail unreadable() {
    return new IncomingMail(Headers.parse(""), List.of());
  }

  Optional<Part> part(String type) {
    return parts.stream().filter(part -> part.type().equals(type)).findFirst();
  }

  /** The heads of the messages that came back as parts of their own. */
  List<Headers> returned() {
    return parts.stream()
        .filter(Part::isReturned)
        .map(part -> Headers.ofMessage(part.text()))
        .toList();
  }

  /** What it says in words. */
  String words() {
    return parts.stream().filter(Part::isText).map(Part::text).collect(Collectors.joining("\n"));
  }

  /** Everything in it, head and parts. */
  Stream<String> everything() {
    return Stream.concat(headers.values().stream(), parts.stream().map(Part::text));
  }

  String subject() {
    return headers.first("Subject").orElse("");
  }

  String from() {
    return headers.first("From").orElse("");
  }
}
