package io.relance.reminder.message;

import static java.util.stream.Collectors.joining;

import io.relance.money.Money;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.OpenCredit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The invoices of a message as a table that every mail program shows, with what is open in the
 * customer's favour behind them, and the total where there is more than one line.
 */
final class InvoiceTable {

  private static final String CELL = "padding:6px 12px;border-bottom:1px solid #e4e4df;";
  private static final String LEFT = CELL + "text-align:left";
  private static final String RIGHT = CELL + "text-align:right;white-space:nowrap";

  private final Wording wording;

  InvoiceTable(Wording wording) {
    this.wording = wording;
  }

  Value of(Claimed claimed) {
    List<String> lines =
        Stream.concat(
                claimed.invoices().stream().map(this::line),
                claimed.credits().stream().map(this::line))
            .toList();
    return new Value(
        lines.size() > 1
            ? Stream.concat(lines.stream(), Stream.of(totalLine(claimed))).toList()
            : lines,
        html(claimed, lines.size() > 1));
  }

  private String line(OpenCredit credit) {
    return credit(credit) + " · " + deducted(credit);
  }

  private String credit(OpenCredit credit) {
    return wording.label("table.credit") + " " + credit.number();
  }

  private String deducted(OpenCredit credit) {
    Money zero = Money.zero(credit.amount().currency());
    return wording.money(zero.minus(credit.amount()));
  }

  private String totalLine(Claimed claimed) {
    return wording.label("table.total") + " · " + wording.money(claimed.total());
  }

  private String line(InvoiceFacts invoice) {
    return Stream.of(
            invoice.number(), wording.date(invoice.dueDate()), wording.money(invoice.balanceDue()))
        .collect(joining(" · "));
  }

  private String html(Claimed claimed, boolean withTotal) {
    String head =
        cell("th", LEFT, wording.label("table.number"))
            + cell("th", LEFT, wording.label("table.date"))
            + cell("th", LEFT, wording.label("table.due"))
            + cell("th", RIGHT, wording.label("table.amount"))
            + cell("th", RIGHT, wording.label("table.balance"));
    return "<table style=\"border-collapse:collapse\"><thead><tr>"
        + head
        + "</tr></thead><tbody>"
        + claimed.invoices().stream().map(this::row).collect(joining())
        + claimed.credits().stream().map(this::row).collect(joining())
        + "</tbody>"
        + (withTotal ? total(claimed) : "")
        + "</table>";
  }

  private String total(Claimed claimed) {
    return "<tfoot><tr>"
        + cell("th", LEFT, wording.label("table.total"))
        + cell("td", LEFT, "").repeat(3)
        + cell("th", RIGHT, wording.money(claimed.total()))
        + "</tr></tfoot>";
  }

  private String row(OpenCredit credit) {
    return "<tr>"
        + cell("td", LEFT, credit(credit))
        + cell("td", LEFT, wording.date(credit.on()))
        + cell("td", LEFT, "").repeat(2)
        + cell("td", RIGHT, deducted(credit))
        + "</tr>";
  }

  private String row(InvoiceFacts invoice) {
    return "<tr>"
        + cell("td", LEFT, invoice.number())
        + cell("td", LEFT, wording.date(invoice.invoiceDate()))
        + cell("td", LEFT, wording.date(invoice.dueDate()))
        + cell("td", RIGHT, wording.money(invoice.amountInclTax()))
        + cell("td", RIGHT, wording.money(invoice.balanceDue()))
        + "</tr>";
  }

  private static String cell(String tag, String style, String text) {
    return "<%1$s style=\"%2$s\">%3$s</%1$s>".formatted(tag, style, Html.escape(text));
  }
}
