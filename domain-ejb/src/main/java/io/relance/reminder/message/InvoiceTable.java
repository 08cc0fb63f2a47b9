package io.relance.reminder.message;

import static java.util.stream.Collectors.joining;

import io.relance.reminder.decision.InvoiceFacts;
import java.util.List;
import java.util.stream.Stream;

/** The invoices of a message as a table that every mail program shows. */
final class InvoiceTable {

  private static final String CELL = "padding:6px 12px;border-bottom:1px solid #e4e4df;";
  private static final String LEFT = CELL + "text-align:left";
  private static final String RIGHT = CELL + "text-align:right;white-space:nowrap";

  private final Wording wording;

  InvoiceTable(Wording wording) {
    this.wording = wording;
  }

  Value of(List<InvoiceFacts> invoices) {
    return new Value(invoices.stream().map(this::line).toList(), html(invoices));
  }

  private String line(InvoiceFacts invoice) {
    return Stream.of(
            invoice.number(), wording.date(invoice.dueDate()), wording.money(invoice.balanceDue()))
        .collect(joining(" · "));
  }

  private String html(List<InvoiceFacts> invoices) {
    String head =
        cell("th", LEFT, wording.label("table.number"))
            + cell("th", LEFT, wording.label("table.date"))
            + cell("th", LEFT, wording.label("table.due"))
            + cell("th", RIGHT, wording.label("table.amount"))
            + cell("th", RIGHT, wording.label("table.balance"));
    return "<table style=\"border-collapse:collapse\"><thead><tr>"
        + head
        + "</tr></thead><tbody>"
        + invoices.stream().map(this::row).collect(joining())
        + "</tbody></table>";
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
