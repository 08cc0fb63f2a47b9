package io.relance.web.view;

import io.relance.reporting.OverdueFilter;
import io.relance.reporting.OverdueInvoice;
import io.relance.reporting.OverdueInvoices;
import io.relance.reporting.OverdueOrder;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The overdue invoices as a file, written while they are read: a million rows take no memory. */
@RequestScoped
public class OverdueExport {

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "customerNumber",
          "customer",
          "dueDate",
          "daysLate",
          "currency",
          "amount",
          "balance",
          "level",
          "nextReminder",
          "reason",
          "doNotRemind");

  @EJB private OverdueInvoices invoices;
  @Inject private Texts text;
  @Inject private Vocabulary words;

  public StreamedContent csv(
      OverdueFilter filter, OverdueOrder order, boolean descending, LocalDate today) {
    return file(
        "csv",
        "text/csv; charset=UTF-8",
        today,
        out -> write(new CsvSheet(out), filter, order, descending, today));
  }

  public StreamedContent xlsx(
      OverdueFilter filter, OverdueOrder order, boolean descending, LocalDate today) {
    return file(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        today,
        out ->
            write(new XlsxSheet(out, text.of("overdue.title")), filter, order, descending, today));
  }

  private StreamedContent file(
      String extension, String type, LocalDate today, ThrowingConsumer writer) {
    return DefaultStreamedContent.builder()
        .name(text.of("overdue.export.file", today.toString()) + "." + extension)
        .contentType(type)
        .writer(writer::accept)
        .build();
  }

  private void write(
      Sheet target, OverdueFilter filter, OverdueOrder order, boolean descending, LocalDate today) {
    try (Sheet sheet = target) {
      sheet.row(COLUMNS.stream().map(name -> text.of("overdue.column." + name)).toArray());
      invoices.each(filter, order, descending, today, invoice -> sheet.row(cells(invoice, today)));
    }
  }

  private Object[] cells(OverdueInvoice invoice, LocalDate today) {
    BigDecimal amount = invoice.amount().amount();
    return Arrays.asList(
            invoice.number(),
            invoice.customerNumber(),
            invoice.customerName(),
            invoice.dueDate(),
            invoice.daysLate(today),
            invoice.currency(),
            amount,
            invoice.balance().amount(),
            invoice.levelLabel(),
            invoice.isPlanned() ? invoice.nextOn() : null,
            words.of(invoice.reason()),
            text.of(invoice.doNotRemind() ? "app.yes" : "app.no"))
        .toArray();
  }

  /** Writes to the answer. */
  @FunctionalInterface
  private interface ThrowingConsumer {
    void write(OutputStream out) throws IOException;

    default void accept(OutputStream out) {
      try {
        write(out);
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
