package io.relance.delivery.bounce;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced status code (RFC 3463): class, subject and detail.
 *
 * @param kind 2 success, 4 for now, 5 for good
 */
record StatusCode(int kind, int subject, int detail) {

  private static final Pattern ENHANCED =
      Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]*\\d)");

  /** A reply of SMTP at the beginning of a line, or behind a word that announces one. */
  private static final Pattern REPLY =
      Pattern.compile(
          "(?im)(?:^|smtp;|said:|error:?|reason:|response:|failed:|answered|replied:?|code:?"
              + "|#|<<<|>:|--)[ \\t]*\\(?\\b([45])\\d\\d\\b(?=[\\s:)-])");

  private static final Set<Integer> ABOUT_SENDER = Set.of(7, 8);
  private static final Set<Integer> MAILBOX_GONE = Set.of(0, 1);
  private static final Set<Integer> NOWHERE_TO_GO = Set.of(1, 4, 310);

  /** Systems that don't say by a code that nobody is there say it in words. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)user[ -]?unknown|unknown (?:user|recipient|address|mailbox)"
              + "|no such (?:user|mailbox|recipient|address|person)|not a valid (?:mailbox|user)"
              + "|(?:user|recipient|mailbox|account|address|alias)[^.\\n]{0,60}"
              + "(?:not (?:found|exist|known|valid|listed)|n't exist|doesn't have|unknown"
              + "|unavailable|disabled|inactive|rejected|invalid|inconnue?|n'existe pas)"
              + "|recipientnotfound|invalid (?:recipient|mailbox|address)"
              + "|bo.{1,2}te (?:aux lettres )?(?:inexistante|d.{1,2}sactiv)"
              + "|(?:adresse|destinataire|utilisateur)[^.\\n]{0,40}"
              + "(?:inconnue?|inexistante?|invalide|introuvable|n.existe pas)"
              + "|unbekannt|domain name not found|host (?:or domain name )?not found");

  /** The first code in a text. */
  static Optional<StatusCode> in(String text) {
    Matcher found = ENHANCED.matcher(text);
    return found.find()
        ? Optional.of(new StatusCode(number(found, 1), number(found, 2), number(found, 3)))
        : Optional.empty();
  }

  /** What a plain reply of SMTP in a text comes to, where it has no enhanced code. */
  static Optional<StatusCode> ofReply(String text) {
    Matcher reply = REPLY.matcher(text);
    return reply.find() ? Optional.of(new StatusCode(number(reply, 1), 0, 0)) : Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  boolean isUnspecific() {
    return subject == 0 && detail == 0;
  }

  /**
   * Whether it says that nothing arrives at the address, now or later; a full mailbox, a rule of
   * the recipient's server or the message itself say nothing of the address.
   *
   * @param words what stands beside the code
   */
  boolean isAboutAddress(String words) {
    if (kind != 5) {
      return false;
    }
    return switch (subject) {
      case 1 -> !ABOUT_SENDER.contains(detail);
      case 2 -> MAILBOX_GONE.contains(detail);
      case 4 -> NOWHERE_TO_GO.contains(detail) || saysNobody(words);
      case 0, 5, 7 -> saysNobody(words);
      default -> false;
    };
  }

  private static boolean saysNobody(String words) {
    return NOBODY.matcher(words).find();
  }

  @Override
  public String toString() {
    return kind + "." + subject + "." + detail;
  }
}
