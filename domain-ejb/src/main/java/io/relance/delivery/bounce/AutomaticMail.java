package io.relance.delivery.bounce;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows mail that comes by itself and is no report on a delivery. */
final class AutomaticMail {

  private static final Pattern REPLY_SUBJECT =
      Pattern.compile(
          "(?i)automatic (?:reply|response)|auto(?:matic)?[- ]?(?:reply|response|svar)|^auto ?:"
              + "|out of (?:the )?office|away from|on (?:vacation|holiday|leave)"
              + "|r.{1,3}ponse automatique|absen[ct]|cong.s|abwesen|automatische antwort"
              + "|accus. de r.ception automatique");

  private static final Pattern CHALLENGE =
      Pattern.compile(
          "(?i)mail ?in ?black|spam ?arrest|boxbe|challenge[ -/]response"
              + "|(?:confirm|verify|prove)[^.\\n]{0,60}(?:you are (?:a )?(?:human|person|real)"
              + "|your (?:e-?mail|message|address|identity))"
              + "|demande d.authentification|(?:cliquez|click)[^.]{0,80}(?:lib.rer|deliver|release)");

  private static final List<String> REPLY_FIELDS =
      List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply-From");

  private AutomaticMail() {}

  static Optional<NoticeKind> ofReport(IncomingMail mail) {
    if (mail.part("message/feedback-report").isPresent()) {
      return Optional.of(NoticeKind.COMPLAINT);
    }
    return mail.part("message/disposition-notification")
        .or(() -> mail.part("message/global-disposition-notification"))
        .map(part -> NoticeKind.READ_RECEIPT);
  }

  static Optional<NoticeKind> of(IncomingMail mail) {
    if (CHALLENGE.matcher(mail.subject() + "\n" + mail.words()).find()) {
      return Optional.of(NoticeKind.CHALLENGE);
    }
    return isReply(mail) ? Optional.of(NoticeKind.AUTOMATIC_REPLY) : Optional.empty();
  }

  private static boolean isReply(IncomingMail mail) {
    Headers head = mail.headers();
    return REPLY_SUBJECT.matcher(mail.subject()).find()
        || REPLY_FIELDS.stream().anyMatch(head::has)
        || head.all("Auto-Submitted").stream().anyMatch(how -> how.startsWith("auto-replied"))
        || head.all("Precedence").stream().anyMatch(how -> how.matches("(?i)auto[-_]reply"));
  }
}
