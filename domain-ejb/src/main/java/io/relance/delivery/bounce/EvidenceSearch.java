package io.relance.delivery.bounce;

import io.relance.delivery.MessageId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers what in a mail points to dispatches: our own address with its signature wherever it
 * stands, the envelope's name, and of the message that came back its name and its number. The names
 * of earlier mails to which that one belongs are passed over.
 */
final class EvidenceSearch {

  private static final Pattern NAME_ON_ITS_LINE =
      Pattern.compile("(?im)^[> \\t|]*(?:X-)?(?:Original-)?Message-ID:[ \\t]*(<[^<>\\s]+>)");

  private static final Pattern NUMBER_IN_WORDS =
      Pattern.compile("(?im)^[> \\t|]*X-Relance-Dispatch:[ \\t]*(\\d{1,18})[ \\t]*$");

  private static final Pattern TOKEN_IN_WORDS =
      Pattern.compile("(?im)^[> \\t|]*" + BounceAddress.FIELD + ":[ \\t]*(\\S+)[ \\t]*$");

  private final IncomingMail mail;
  private final Optional<BounceAddress> address;
  private final List<Headers> returned;
  private final Headers report;

  /**
   * @param address where our mail comes back, if that is set
   */
  EvidenceSearch(IncomingMail mail, Optional<BounceAddress> address) {
    this.mail = mail;
    this.address = address;
    this.returned = mail.returned();
    this.report =
        Headers.parse(DeliveryReport.statusOf(mail).map(IncomingMail.Part::text).orElse(""));
  }

  Evidence evidence() {
    Set<Long> signed = new HashSet<>(tokens());
    boolean forged = false;
    if (address.isPresent()) {
      for (String text : mail.everything().toList()) {
        BounceAddress.Found found = address.get().in(text);
        signed.addAll(found.dispatches());
        forged |= found.forged();
      }
    }
    return new Evidence(signed, forged, names(), numbers());
  }

  /** The envelope's name, and the field that our mail has for it. */
  private Set<Long> tokens() {
    return Stream.of(
            report.all("Original-Envelope-Id").stream(),
            returned.stream().flatMap(head -> head.first(BounceAddress.FIELD).stream()),
            words(TOKEN_IN_WORDS).stream())
        .flatMap(values -> values)
        .map(token -> address.map(ours -> ours.dispatchOf(token)).orElse(OptionalLong.empty()))
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .collect(Collectors.toSet());
  }

  /**
   * What the message is called on the line of its name. Where the name stands on a line of its own,
   * or only in what is answered, it counts if no other name like ours is in the mail, or if the
   * message's number confirms it: it might be an earlier mail's.
   */
  private Set<String> names() {
    Set<String> onItsLine =
        mail.parts().stream()
            .flatMap(part -> first(NAME_ON_ITS_LINE, part.text()).stream())
            .collect(Collectors.toSet());
    Set<String> any = mail.everything().flatMap(MessageId::in).collect(Collectors.toSet());
    if (!onItsLine.isEmpty() || any.isEmpty()) {
      return onItsLine;
    }
    return any.size() == 1 && isNamedOrAnswered(any) ? any : confirmed(any);
  }

  private boolean isNamedOrAnswered(Set<String> name) {
    return Stream.concat(
            returned.stream().flatMap(head -> head.first("Message-ID").stream()),
            mail.headers().first("In-Reply-To").stream())
        .anyMatch(name::contains);
  }

  private Set<String> confirmed(Set<String> names) {
    Set<Long> numbers = numbers();
    return names.stream()
        .filter(name -> numbers.equals(Set.of(MessageId.dispatchOf(name).orElseThrow())))
        .collect(Collectors.toSet());
  }

  private Set<Long> numbers() {
    return Stream.concat(
            returned.stream().flatMap(head -> head.first("X-Relance-Dispatch").stream()),
            words(NUMBER_IN_WORDS).stream())
        .filter(number -> number.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  /** The first of them in what is told in words: the message's own, before it quotes another. */
  private Optional<String> words(Pattern pattern) {
    return first(pattern, mail.words());
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher first = pattern.matcher(text);
    return first.find() ? Optional.of(first.group(1)) : Optional.empty();
  }
}
