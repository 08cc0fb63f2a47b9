package io.relance.delivery.bounce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a system tells in words before it shows the message that came back. Systems that don't send
 * a report by the book (qmail, Exim, and many a provider) say all there is to know here.
 */
final class Story {

  private static final int LONGEST = 8_000;

  /** Where the message that came back begins. */
  private static final Pattern RETURNED =
      Pattern.compile(
          "(?im)^[> \\t|]*(?:Return-Path|Received|Message-ID|MIME-Version|References|In-Reply-To"
              + "|X-Relance-Dispatch|Auto-Submitted|DKIM-Signature|Content-Type):"
              + "|^-+ *(?:Below this line is|This is a copy|The header of the original"
              + "|Original message|Message d.origine|Unsent message|Returned message"
              + "|Urspr.{1,2}ngliche Nachricht|Message original|Headers follow|Undelivered message)");

  /** It is tried again: nothing has failed yet. */
  private static final Pattern WAITING =
      Pattern.compile(
          "(?is)warning(?: message)? only|still (?:trying|being tried|queued|in the queue)"
              + "|will (?:be|continue|keep|try|retry)[^.]{0,80}(?:re-?tr|tried|try|attempt)"
              + "|attempts will (?:be made|continue)|not (?:yet )?(?:been )?delivered yet"
              + "|has not yet been delivered|(?:has been|was|is) delayed|delivery (?:is )?delayed"
              + "|temporarily deferred|no action is required|do not need to (?:resend|do anything)"
              + "|(?:sera|seront|va|vont)[^.]{0,60}(?:retent|nouvelle tentative|r.{1,2}essay)"
              + "|retard.{1,2}e?\\b[^.]{0,60}(?:remise|livraison)|nouvelles tentatives"
              + "|(?:wird|werden) weiter|verz.{1,2}ger");

  /** It is over. */
  private static final Pattern OVER =
      Pattern.compile(
          "(?is)giv(?:en|ing) up|gave up|will not (?:be )?(?:re-?)?tr|no further attempt"
              + "|retry time(?:out)? exceeded|retry timeout|too long|delivery time expired"
              + "|has been in the queue|for more than \\d+|over the last|permanent|fatal"
              + "|abandon|aufgegeben|expired");

  /** It has not arrived. */
  private static final Pattern FAILED =
      Pattern.compile(
          "(?is)(?:could|can|was|were|has|have|is|did)(?: ?not|n.t)(?: been| be| yet)?"
              + " (?:delivered|reach|accepted|sent|deliverable)"
              + "|unable to (?:deliver|relay|send)|cannot (?:deliver|be delivered)|undeliver"
              + "|deliver(?:y|ed)?[^.]{0,40}(?:fail|problem|error|reject|abort)"
              + "|fail(?:ed|ure)[^.]{0,30}(?:deliver|recipient|send|permanent)"
              + "|address(?:es|\\(es\\))? (?:failed|had|below)|did(?:n.t| not) work out"
              + "|reject|returned (?:mail|to (?:the )?sender)|bounced|blocked"
              + "|fatal errors|user[ -]unknown|unknown user|no such (?:user|mailbox)"
              + "|does(?:n.t| not) exist|not (?:listed|found) in|mailbox (?:is )?full|over ?quota"
              + "|n.(?:a|ont) pas (?:pu|.{1,2}t.{1,2}) [^.]{0,50}"
              + "(?:remis|livr|distribu|d.{1,2}livr|transmis|achemin|envoy)"
              + "|impossible (?:de|d.) ?(?:remettre|livrer|distribuer|d.{1,2}livrer|envoyer)"
              + "|non (?:remis|distribu|d.{1,2}livr|livr)|n.existe pas|inconnue?\\b"
              + "|(?:.{1,2}chec|.{1,2}chou.{1,2})[^.]{0,40}(?:remise|livraison|distribution|envoi)"
              + "|nicht (?:zugestellt|zustell|gefunden)|unzustellbar|konnte nicht");

  /** Trouble that may pass, where no code says so. */
  private static final Pattern MAY_PASS =
      Pattern.compile(
          "(?is)time(?:d)?[ -]?out|too long|connection refused|mailbox (?:is )?full|quota"
              + "|in the queue|bo.{1,2}te pleine|temporar|retry time");

  private final String text;

  private Story(String text) {
    this.text = text;
  }

  static Story of(IncomingMail mail) {
    String words = mail.words();
    Matcher returned = RETURNED.matcher(words);
    String told = returned.find() ? words.substring(0, returned.start()) : words;
    return new Story(told.length() <= LONGEST ? told : told.substring(0, LONGEST));
  }

  String text() {
    return text;
  }

  boolean saysDelayed() {
    return says(WAITING) && !says(OVER);
  }

  boolean saysFailed() {
    return says(FAILED);
  }

  boolean saysItMayPass() {
    return says(MAY_PASS);
  }

  private boolean says(Pattern pattern) {
    return pattern.matcher(text).find();
  }
}
