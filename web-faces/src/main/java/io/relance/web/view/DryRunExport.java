package io.relance.web.view;

import io.relance.reminder.SimulatedLine;
import io.relance.reminder.dryrun.LineFilter;
import io.relance.reminder.dryrun.SimulatedNight;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The lines of a dry run as a file, written while they are read. */
@Named
@RequestScoped
public class DryRunExport {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final List<String> COLUMNS =
      List.of(
          "customerNumber",
          "customer",
          "invoice",
          "dueDate",
          "daysLate",
          "currency",
          "balance",
          "scenario",
          "level",
          "levelLabel",
          "decision",
          "step",
          "type",
          "recipient",
          "proposed",
          "reason",
          "detail",
          "nextOn");

  @Inject private DryRunChoice choice;
  @Inject private DryRunWords lines;
  @Inject private Texts text;
  @Inject private Vocabulary words;

  public StreamedContent csv() {
    return file("csv", "text/csv; charset=UTF-8", CsvSheet::new);
  }

  public StreamedContent xlsx() {
    return file("xlsx", XLSX, this::workbook);
  }

  private StreamedContent file(
      String extension, String type, Function<OutputStream, Sheet> format) {
    SimulatedNight night = choice.night().orElse(null);
    if (night == null) {
      return null;
    }
    LineFilter filter = choice.filter();
    return DefaultStreamedContent.builder()
        .name(name(night) + "." + extension)
        .contentType(type)
        .writer(out -> write(night, filter, format.apply(out)))
        .build();
  }

  /** The name of a file about the night, without its extension. */
  String name(SimulatedNight night) {
    return text.of("dryRun.export.file", night.businessDate().toString());
  }

  Sheet workbook(OutputStream out) {
    return new XlsxSheet(out, text.of("dryRun.title"));
  }

  /** Writes the lines that a filter leaves, and ends the sheet. */
  void write(SimulatedNight night, LineFilter filter, Sheet target) {
    try (Sheet sheet = target) {
      sheet.row(COLUMNS.stream().map(name -> text.of("dryRun.column." + name)).toArray());
      night.each(filter, line -> sheet.row(cells(night, line)));
    }
  }

  private Object[] cells(SimulatedNight night, SimulatedLine line) {
    return Arrays.asList(
            line.customerNumber(),
            line.customerName(),
            line.invoiceNumber(),
            line.dueDate(),
            lines.daysLate(line, night.businessDate()),
            line.balance().currency().getCurrencyCode(),
            line.balance().amount(),
            line.scenario(),
            line.level(),
            line.levelLabel(),
            words.of(line.decision()),
            line.stepNumber(),
            words.of(line.type()),
            line.recipient(),
            text.of(line.proposed() ? "app.yes" : "app.no"),
            words.of(line.reason()),
            lines.detailOf(line),
            line.nextOn())
        .toArray();
  }
}
