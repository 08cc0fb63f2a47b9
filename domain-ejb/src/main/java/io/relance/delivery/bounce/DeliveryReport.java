package io.relance.delivery.bounce;

import io.relance.delivery.bounce.IncomingMail.Part;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a report by the book (RFC 3464) says of one recipient: it has a block about the message and
 * one about each recipient. We write to one at a time, and at times to another unseen.
 */
final class DeliveryReport {

  /** Some systems write the same fields into the text. */
  private static final Pattern FIELDS_IN_TEXT =
      Pattern.compile("(?im)^Final-Recipient:[\\s\\S]*^Action:|^Action:[\\s\\S]*^Final-Recipient:");

  private static final String ACTION = "Action";
  private static final String STATUS = "Status";
  private static final String FINAL = "Final-Recipient";

  private final Headers recipient;
  private final String words;

  private DeliveryReport(Headers recipient, String words) {
    this.recipient = recipient;
    this.words = words;
  }

  /** The part with the fields. */
  static Optional<Part> statusOf(IncomingMail mail) {
    return mail.part("message/delivery-status")
        .or(() -> mail.part("message/global-delivery-status"))
        .or(
            () ->
                mail.parts().stream()
                    .filter(Part::isText)
                    .filter(part -> FIELDS_IN_TEXT.matcher(part.text()).find())
                    .findFirst());
  }

  /** One for each recipient, those that it has failed for first. */
  static List<DeliveryReport> in(IncomingMail mail) {
    String words = Story.of(mail).text();
    return statusOf(mail).stream()
        .flatMap(DeliveryReport::blocks)
        .sorted(Comparator.comparing(block -> !"failed".equals(action(block))))
        .map(block -> new DeliveryReport(block, words))
        .toList();
  }

  private static Stream<Headers> blocks(Part part) {
    return Headers.EMPTY_LINE
        .splitAsStream(part.text())
        .map(Headers::parse)
        .filter(block -> block.has(ACTION) || block.has(FINAL) || block.has(STATUS));
  }

  private static String action(Headers block) {
    return block
        .first(ACTION)
        .map(action -> action.strip().toLowerCase(Locale.ROOT).split("[^a-z]", 2)[0])
        .orElse("");
  }

  /** Empty where it says neither what happened nor by what code. */
  Optional<BounceKind> kind() {
    Optional<StatusCode> code = code();
    return switch (action(recipient)) {
      case "failed" -> Optional.of(failure(code));
      case "delayed" -> Optional.of(BounceKind.DELAYED);
      case "delivered", "relayed", "expanded" -> Optional.of(BounceKind.DELIVERED);
      default -> code.map(DeliveryReport::byCode);
    };
  }

  private static BounceKind failure(Optional<StatusCode> code) {
    return code.filter(given -> given.kind() == 4).isPresent()
        ? BounceKind.TRANSIENT
        : BounceKind.PERMANENT;
  }

  private static BounceKind byCode(StatusCode code) {
    return switch (code.kind()) {
      case 2 -> BounceKind.DELIVERED;
      case 4 -> BounceKind.DELAYED;
      default -> BounceKind.PERMANENT;
    };
  }

  /** The status; where it is as good as none, the more exact one of the diagnostic. */
  Optional<StatusCode> code() {
    Optional<StatusCode> status = recipient.first(STATUS).flatMap(StatusCode::in);
    Optional<StatusCode> remote = StatusCode.in(diagnostic());
    return status
        .filter(code -> !code.isUnspecific())
        .or(() -> remote.filter(code -> status.map(s -> s.kind() == code.kind()).orElse(true)))
        .or(() -> status)
        .or(() -> StatusCode.ofReply(diagnostic()));
  }

  /** What the other system said; where the report doesn't tell, what the words around it do. */
  String diagnostic() {
    return recipient
        .first("Diagnostic-Code")
        .map(text -> text.replaceFirst("(?i)^\\s*(?:smtp|x-[\\w.-]+)\\s*;\\s*", ""))
        .orElse("");
  }

  String words() {
    return diagnostic().isEmpty() ? words : diagnostic();
  }

  /** The final recipient and the one that it was sent to first. */
  Set<String> failed() {
    Set<String> addresses = new LinkedHashSet<>();
    for (String name : List.of(FINAL, "Original-Recipient", "X-Actual-Recipient")) {
      recipient.all(name).forEach(value -> addresses.addAll(Addresses.in(plain(value))));
    }
    return addresses;
  }

  /** Without the type, and without what xtext makes of signs (RFC 3461, 4). */
  private static String plain(String value) {
    return value
        .replaceFirst("(?i)^\\s*[\\w-]+\\s*;\\s*", "")
        .replaceAll("(?i)\\+40", "@")
        .replaceAll("(?i)\\+2b", "+");
  }
}
