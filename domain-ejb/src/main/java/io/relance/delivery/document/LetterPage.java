package io.relance.delivery.document;

import io.relance.scenario.RichText;
import io.relance.scenario.Step;

/** A letter as HTML to be printed: the step's words, then the statement of what they claim. */
final class LetterPage {

  private final QrCodes codes;

  LetterPage(QrCodes codes) {
    this.codes = codes;
  }

  /**
   * @param body the step's words as HTML, written for this recipient
   * @param claims whether what is owed follows: not what puts another message right
   */
  String of(
      Step.Letter step,
      String body,
      StatementOfAccount statement,
      boolean claims,
      AddressWindow window) {
    DocumentWords words = new DocumentWords(statement.language());
    String number = statement.addressee().number();
    String content =
        (claims ? title(step, words, number) : "")
            + "<div class=\"text\">"
            + RichText.sanitise(body)
            + "</div>"
            + (claims ? claims(statement, words) : "");
    return new Sheet(statement.issuer(), words)
        .of(
            words.plain("letter.file", number),
            statement.addressee(),
            window,
            statement.on(),
            content);
  }

  private String claims(StatementOfAccount statement, DocumentWords words) {
    PaymentPart payment = new PaymentPart(words, codes);
    return new ClaimTable(words, statement.on(), statement.links()).of(statement.claimed())
        + payment.penalties(statement)
        + payment.payment(statement);
  }

  private static String title(Step.Letter step, DocumentWords words, String number) {
    String how =
        step.registered()
            ? "<div class=\"registered\">" + words.of("letter.registered") + "</div>"
            : "";
    String formal =
        step.formalNotice() ? "<h1 class=\"formal\">" + words.of("letter.formal") + "</h1>" : "";
    return how + formal + "<h1 class=\"subject\">" + words.of("letter.subject", number) + "</h1>";
  }
}
