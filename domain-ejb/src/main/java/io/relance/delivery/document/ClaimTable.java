package io.relance.delivery.document;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.stream.Collectors.joining;

import io.relance.money.Money;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.OpenCredit;
import io.relance.reminder.message.Html;
import java.time.LocalDate;
import java.util.Map;

/** The invoices of a statement over as many pages as they take, what is taken off, and the sum. */
final class ClaimTable {

  private final DocumentWords words;
  private final LocalDate on;
  private final Map<String, String> links;

  /**
   * @param on from which days late are counted back
   * @param links where invoices can be paid, by their numbers
   */
  ClaimTable(DocumentWords words, LocalDate on, Map<String, String> links) {
    this.words = words;
    this.on = on;
    this.links = links;
  }

  String of(Claimed claimed) {
    return "<table class=\"claims\"><thead><tr>"
        + head("first", "table.number")
        + head("", "table.date")
        + head("", "table.due")
        + head("right", "table.late")
        + head("right", "table.amount")
        + head("right last", "table.balance")
        + "</tr></thead><tbody>"
        + claimed.invoices().stream().map(this::row).collect(joining())
        + claimed.credits().stream().map(this::row).collect(joining())
        + total(claimed.total())
        + "</tbody></table>";
  }

  private String head(String style, String key) {
    return "<th class=\"%s\">%s</th>".formatted(style, words.of(key));
  }

  private String row(InvoiceFacts invoice) {
    return "<tr>"
        + cell("first wide", number(invoice.number()))
        + cell("", words.date(invoice.invoiceDate()))
        + cell("", words.date(invoice.dueDate()))
        + cell("right", Long.toString(Math.max(0, DAYS.between(invoice.dueDate(), on))))
        + cell("right", words.money(invoice.amountInclTax()))
        + cell("right last", words.money(invoice.balanceDue()))
        + "</tr>";
  }

  private String number(String number) {
    String link = links.get(number);
    return link == null
        ? Html.escape(number)
        : "<a href=\"%s\">%s</a>".formatted(Html.escape(link), Html.escape(number));
  }

  private String row(OpenCredit credit) {
    return "<tr>"
        + cell("first wide", words.of("table.credit", credit.number()))
        + cell("", words.date(credit.on()))
        + cell("", "").repeat(3)
        + cell("right last", words.money(negative(credit.amount())))
        + "</tr>";
  }

  private String total(Money total) {
    return "<tr class=\"total\"><td class=\"first\" colspan=\"4\">%s</td><td class=\"right last\" colspan=\"2\">%s</td></tr>"
        .formatted(words.of("table.total"), words.money(total));
  }

  private static Money negative(Money amount) {
    return Money.zero(amount.currency()).minus(amount);
  }

  private static String cell(String style, String html) {
    return "<td class=\"%s\">%s</td>".formatted(style, html);
  }
}
