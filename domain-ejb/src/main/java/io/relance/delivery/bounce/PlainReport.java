package io.relance.delivery.bounce;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A report in words only, as systems write it that don't follow RFC 3464. */
final class PlainReport {

  private static final String FAILED_RECIPIENTS = "X-Failed-Recipients";

  private static final Pattern MACHINE =
      Pattern.compile(
          "(?i)mailer[-_ ]?daemon|post ?master|mail[-_ ]?delivery|delivery[-_ ]?(?:sub)?system"
              + "|mail[-_ ]?admin|mail[-_ ]?router|<>|bounces?@|microsoftexchange"
              + "|system administrator|administrateur syst|mdaemon|mail ?gateway");

  private static final Pattern ANSWERED = Pattern.compile("(?i)^\\s*(?:re|fwd?|tr|aw|wg|rv)\\s*:");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?i)undeliver|returned (?:mail|to sender)|failure notice"
              + "|deliver(?:y|ed)?[ :-][^\\n]{0,30}(?:fail|status|problem|report|error|delay|notif)"
              + "|mail (?:system )?error|mail delivery|message delay|delayed mail|delivery delay"
              + "|fail(?:ed|ure)[^\\n]{0,20}deliver|could not (?:be )?(?:send|sent|deliver)"
              + "|non[- ](?:remis|distribu|d.livr|livr)|(?:.chec|probl.me)[^\\n]{0,20}"
              + "(?:remise|livraison|distribution|envoi)|unzustellbar|nicht zugestellt"
              + "|message (?:rejected|status)|nondeliverable|returned message");

  private final IncomingMail mail;
  private final Story story;

  private PlainReport(IncomingMail mail, Story story) {
    this.mail = mail;
    this.story = story;
  }

  static Optional<PlainReport> in(IncomingMail mail) {
    PlainReport report = new PlainReport(mail, Story.of(mail));
    return Optional.of(report).filter(PlainReport::isOne);
  }

  private boolean isOne() {
    boolean bySystem =
        mail.headers().has(FAILED_RECIPIENTS)
            || MACHINE.matcher(mail.from()).find()
            || mail.headers().all("Return-Path").stream().anyMatch(path -> path.contains("<>"));
    boolean bySubject =
        SUBJECT.matcher(mail.subject()).find() && !ANSWERED.matcher(mail.subject()).find();
    return (bySystem || bySubject) && (story.saysFailed() || story.saysDelayed());
  }

  BounceKind kind() {
    if (story.saysDelayed()) {
      return BounceKind.DELAYED;
    }
    boolean mayPass = code().map(code -> code.kind() == 4).orElseGet(story::saysItMayPass);
    return mayPass ? BounceKind.TRANSIENT : BounceKind.PERMANENT;
  }

  Optional<StatusCode> code() {
    return StatusCode.in(story.text())
        .filter(code -> code.kind() != 2)
        .or(() -> StatusCode.ofReply(story.text()));
  }

  String words() {
    return story.text();
  }

  /** Those that the head names, else those in the text. */
  Set<String> failed() {
    Set<String> addresses = new LinkedHashSet<>();
    mail.headers().all(FAILED_RECIPIENTS).forEach(value -> addresses.addAll(Addresses.in(value)));
    if (addresses.isEmpty()) {
      addresses.addAll(Addresses.in(story.text()));
    }
    return addresses;
  }
}
