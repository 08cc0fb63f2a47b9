package io.relance.delivery.smtp;

import io.relance.delivery.Answer;
import io.relance.reminder.DeliveryFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what the relay said off the exceptions of a mail provider. The reply stands at the
 * beginning of a message in their chain, whatever the provider: three digits (RFC 5321, 4.2), often
 * followed by an enhanced status code (RFC 3463).
 */
final class Replies {

  private static final Pattern REPLY =
      Pattern.compile("([245]\\d\\d)(?:[ -]+([245]\\.\\d{1,3}\\.\\d{1,3}))?\\b.*", Pattern.DOTALL);

  /** Login wanted or refused: the relay's settings are wrong, and the message is not. */
  private static final Set<String> LOGIN = Set.of("530", "534", "535", "538");

  private static final Set<String> MAILBOX = Set.of("550", "551", "553");
  private static final Set<String> TOO_LARGE = Set.of("5.2.3", "5.3.4");
  private static final Set<String> SENDER = Set.of("5.1.7", "5.1.8");
  private static final int DEPTH = 20;

  private Replies() {}

  /**
   * @param handedOver whether the whole message had been given to the relay
   */
  static Answer answer(MessagingException failure, boolean handedOver) {
    String words = lastWords(failure);
    Optional<Matcher> reply = reply(failure);
    if (reply.isEmpty()) {
      return handedOver ? new Answer.NoAnswer(words) : new Answer.RefusedForNow(words);
    }
    String code = reply.get().group(1);
    if (code.startsWith("2")) {
      return misplaced(handedOver, words);
    }
    return code.startsWith("4") || LOGIN.contains(code)
        ? new Answer.RefusedForNow(words)
        : new Answer.Refused(
            kind(code, reply.get().group(2), refusesRecipient(failure), handedOver), words);
  }

  /**
   * A yes that the provider didn't expect. Of a code that is not known, the first digit counts (RFC
   * 5321, 4.2.1): after the final dot it is an acceptance, and before it the conversation went
   * astray.
   */
  private static Answer misplaced(boolean handedOver, String words) {
    return handedOver ? new Answer.Accepted() : new Answer.RefusedForNow(words);
  }

  private static DeliveryFailure kind(
      String code, String enhanced, boolean refusesRecipient, boolean handedOver) {
    if (enhanced != null) {
      return kind(enhanced);
    }
    if (refusesRecipient && MAILBOX.contains(code)) {
      return DeliveryFailure.BAD_RECIPIENT;
    }
    return handedOver || code.equals("552")
        ? DeliveryFailure.REFUSED_CONTENT
        : DeliveryFailure.POLICY;
  }

  private static DeliveryFailure kind(String enhanced) {
    if (TOO_LARGE.contains(enhanced) || enhanced.startsWith("5.6.")) {
      return DeliveryFailure.REFUSED_CONTENT;
    }
    boolean aboutMailbox = enhanced.startsWith("5.1.") || enhanced.startsWith("5.2.");
    return aboutMailbox && !SENDER.contains(enhanced)
        ? DeliveryFailure.BAD_RECIPIENT
        : DeliveryFailure.POLICY;
  }

  private static boolean refusesRecipient(MessagingException failure) {
    return failure instanceof SendFailedException refused
        && refused.getInvalidAddresses() != null
        && refused.getInvalidAddresses().length > 0;
  }

  /** The relay's reply, or else what the provider says of the failure and of its cause. */
  static String lastWords(Throwable failure) {
    List<String> messages = messages(failure);
    return messages.stream()
        .filter(message -> REPLY.matcher(message).matches())
        .reduce((outer, inner) -> inner)
        .or(() -> messages.stream().reduce((outer, inner) -> outer + " (" + inner + ")"))
        .map(message -> message.replaceAll("\\s+", " ").strip())
        .orElse(failure.getClass().getSimpleName());
  }

  private static Optional<Matcher> reply(Throwable failure) {
    return messages(failure).stream()
        .map(REPLY::matcher)
        .filter(Matcher::matches)
        .reduce((outer, inner) -> inner);
  }

  private static List<String> messages(Throwable failure) {
    List<String> messages = new ArrayList<>();
    Throwable at = failure;
    for (int depth = 0; at != null && depth < DEPTH; depth++) {
      if (at.getMessage() != null && !at.getMessage().isBlank()) {
        messages.add(at.getMessage().strip());
      }
      at = at.getCause();
    }
    return messages;
  }
}
