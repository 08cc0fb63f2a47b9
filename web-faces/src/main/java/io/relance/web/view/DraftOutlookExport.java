package io.relance.web.view;

import io.relance.reminder.outlook.MovedReminder;
import io.relance.reminder.outlook.Outlook;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** What publishing a draft would change as a file, written while the ledger is gone through. */
@RequestScoped
public class DraftOutlookExport {

  private static final List<String> COLUMNS =
      List.of("kind", "customerNumber", "customer", "invoice", "type", "label", "now", "then");

  @EJB private Outlook outlook;
  @Inject private Texts text;
  @Inject private Vocabulary words;

  public StreamedContent csv(String code, int days) {
    return file("csv", "text/csv; charset=UTF-8", code, days, CsvSheet::new);
  }

  public StreamedContent xlsx(String code, int days) {
    return file(
        "xlsx",
        DryRunExport.XLSX,
        code,
        days,
        out -> new XlsxSheet(out, text.of("scenarioEffect.sheet")));
  }

  private StreamedContent file(
      String extension, String type, String code, int days, Function<OutputStream, Sheet> format) {
    return DefaultStreamedContent.builder()
        .name(text.of("scenarioEffect.file", code) + "." + extension)
        .contentType(type)
        .writer(out -> write(code, days, format.apply(out)))
        .build();
  }

  private void write(String code, int days, Sheet target) {
    try (Sheet sheet = target) {
      sheet.row(COLUMNS.stream().map(name -> text.of("scenarioEffect.column." + name)).toArray());
      outlook.ofDraft(code, days, moved -> sheet.row(cells(moved)));
    }
  }

  private Object[] cells(MovedReminder moved) {
    return Arrays.asList(
            text.of("scenarioEffect.kind." + moved.kind()),
            moved.customerNumber(),
            moved.customerName(),
            moved.invoiceNumber(),
            words.of(moved.type()),
            moved.label(),
            moved.now(),
            moved.then())
        .toArray();
  }
}
