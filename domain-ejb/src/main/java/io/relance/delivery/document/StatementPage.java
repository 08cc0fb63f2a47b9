package io.relance.delivery.document;

/** A statement of account as HTML to be printed. */
final class StatementPage {

  private final QrCodes codes;

  StatementPage(QrCodes codes) {
    this.codes = codes;
  }

  String of(StatementOfAccount statement) {
    DocumentWords words = new DocumentWords(statement.language());
    PaymentPart payment = new PaymentPart(words, codes);
    String title = words.plain("statement.title");
    String content =
        "<h1>%s</h1><div class=\"sub\">%s</div><div class=\"text\"><p>%s</p></div>"
                .formatted(
                    words.of("statement.title"),
                    words.of("customer", statement.addressee().number()),
                    words.of("statement.intro", words.dateOf(statement.on())))
            + new ClaimTable(words, statement.on(), statement.links()).of(statement.claimed())
            + payment.penalties(statement)
            + payment.payment(statement);
    return new Sheet(statement.issuer(), words)
        .of(
            title + " " + statement.addressee().number(),
            statement.addressee(),
            AddressWindow.FRENCH_DL,
            statement.on(),
            content);
  }
}
