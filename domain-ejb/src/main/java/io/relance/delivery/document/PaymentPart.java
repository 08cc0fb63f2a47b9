package io.relance.delivery.document;

import static java.util.stream.Collectors.joining;

import io.relance.money.Money;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.message.Html;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is owed beyond the balance, and how all is paid: the account, and its code for an app. */
final class PaymentPart {

  /** A short list of links helps; a long one doesn't, and each number in the table is one too. */
  private static final int MOST_LINKS = 3;

  private final DocumentWords words;
  private final QrCodes codes;

  PaymentPart(DocumentWords words, QrCodes codes) {
    this.words = words;
    this.codes = codes;
  }

  /** Interest and indemnity as far as they are known, beside the balance and not in it. */
  String penalties(StatementOfAccount statement) {
    String lines =
        line("penalty.interest", statement.interest(), words.dateOf(statement.on()))
            + line("penalty.indemnity", statement.indemnity());
    return lines.isEmpty()
        ? ""
        : "<div class=\"penalties\"><div class=\"label\">%s</div><table>%s</table><div class=\"note\">%s</div></div>"
            .formatted(words.of("penalty.title"), lines, words.of("penalty.note"));
  }

  private String line(String key, Optional<Money> sum, Object... arguments) {
    return sum.filter(Money::isPositive)
        .map(
            known ->
                "<tr><td>%s</td><td class=\"right\">%s</td></tr>"
                    .formatted(words.of(key, arguments), words.money(known)))
        .orElse("");
  }

  String payment(StatementOfAccount statement) {
    Issuer to = statement.issuer();
    List<String> rows = new ArrayList<>();
    if (to.iban() != null) {
      rows.add(row("payment.holder", Html.escape(to.name())));
      rows.add(row("payment.iban", iban(to)));
      Optional.ofNullable(to.bic()).ifPresent(bic -> rows.add(row("payment.bic", bic)));
      rows.add(row("payment.amount", words.money(statement.claimed().total())));
      rows.add(row("payment.reference", Html.escape(reference(statement))));
    }
    links(statement).ifPresent(links -> rows.add(row("payment.link", links)));
    return rows.isEmpty()
        ? ""
        : "<div class=\"payment\"><h2>%s</h2><table><tr><td class=\"words\"><table>%s</table></td>%s</tr></table></div>"
            .formatted(words.of("payment.title"), String.join("", rows), code(statement));
  }

  private String row(String key, String html) {
    return "<tr><td class=\"label\">%s</td><td>%s</td></tr>".formatted(words.of(key), html);
  }

  private static String iban(Issuer to) {
    return "<span class=\"iban\">" + to.iban().inGroups() + "</span>";
  }

  /** By what the payment is recognised; of many invoices the customer's number is enough. */
  private static String reference(StatementOfAccount statement) {
    List<InvoiceFacts> invoices = statement.claimed().invoices();
    return invoices.size() == 1 ? invoices.get(0).number() : statement.addressee().number();
  }

  private static Optional<String> links(StatementOfAccount statement) {
    List<InvoiceFacts> invoices = statement.claimed().invoices();
    return Optional.of(invoices)
        .filter(some -> some.size() <= MOST_LINKS && !statement.links().isEmpty())
        .map(
            some ->
                some.stream()
                    .flatMap(invoice -> Stream.ofNullable(statement.links().get(invoice.number())))
                    .map(Html::escape)
                    .map(link -> "<a href=\"%1$s\">%1$s</a>".formatted(link))
                    .collect(joining("<br/>")));
  }

  private String code(StatementOfAccount statement) {
    return CreditTransfer.of(statement.issuer(), statement.claimed().total(), references(statement))
        .map(transfer -> codes.png(transfer.text()))
        .map(
            png ->
                "<td class=\"code\"><img alt=\"\" src=\"data:image/png;base64,%s\"/><div>%s</div></td>"
                    .formatted(Base64.getEncoder().encodeToString(png), words.of("payment.scan")))
        .orElse("");
  }

  private static List<String> references(StatementOfAccount statement) {
    List<String> references = new ArrayList<>();
    if (statement.claimed().invoices().size() > 1) {
      references.add(statement.addressee().number());
    }
    statement.claimed().invoices().forEach(invoice -> references.add(invoice.number()));
    return references;
  }
}
