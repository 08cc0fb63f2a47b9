package io.relance.web.view;

import io.relance.intake.FileRefusedException;
import io.relance.intake.ImportKind;
import io.relance.intake.ImportReport;
import io.relance.intake.Intake;
import io.relance.web.text.Language;
import io.relance.web.text.ProblemWords;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** The page on which a person brings a file, and reads what became of each of its rows. */
@Named
@ViewScoped
public class Imports implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String CSV = "text/csv; charset=UTF-8";

  @EJB private Intake intake;
  @Inject private FacesContext faces;
  @Inject private Language language;
  @Inject private Texts text;

  private ImportKind kind = ImportKind.CUSTOMERS;
  private String fileName;
  private ImportReport report;
  private List<RejectedRow> rejected = List.of();
  private String refusal;

  /** Begins with the kind that the address names. */
  @PostConstruct
  void begin() {
    String wanted = faces.getExternalContext().getRequestParameterMap().get("kind");
    getKinds().stream()
        .filter(known -> known.name().equals(wanted))
        .findFirst()
        .ifPresent(this::choose);
  }

  /** Turns to another kind of file. What became of the last one is put away. */
  public void choose(ImportKind chosen) {
    kind = chosen;
    forget();
  }

  /** Takes the file in, while the person waits. */
  public void upload(FileUploadEvent event) throws IOException {
    forget();
    fileName = event.getFile().getFileName();
    ProblemWords words = ProblemWords.in(language.getLocale());
    try (InputStream file = event.getFile().getInputStream()) {
      report = intake.take(kind, file);
      rejected = report.rejections().stream().map(row -> RejectedRow.of(row, words)).toList();
    } catch (FileRefusedException refused) {
      refusal =
          words.detail(refused.reason().name(), List.of(String.join(", ", refused.columns())));
    }
  }

  /** An empty file of the kind: its first line only. */
  public StreamedContent template() {
    return file(kind.path(), sheet -> sheet.row(kind.columns().toArray()));
  }

  /** The rows that were not taken, each with its reasons, to be worked off. */
  public StreamedContent rejectedRows() {
    return file(text.of("imports.rejected.file", kind.path()), this::writeRejected);
  }

  private void writeRejected(Sheet sheet) {
    sheet.row(
        text.of("imports.line"),
        text.of("imports.column"),
        text.of("imports.code"),
        text.of("imports.reason"),
        text.of("imports.source"));
    for (RejectedRow row : rejected) {
      for (RejectedRow.RejectedCell cell : row.cells()) {
        sheet.row(row.line(), cell.column(), cell.code(), cell.message(), row.source());
      }
    }
  }

  private static StreamedContent file(String name, Consumer<Sheet> content) {
    return DefaultStreamedContent.builder()
        .name(name + ".csv")
        .contentType(CSV)
        .writer(out -> write(out, content))
        .build();
  }

  private static void write(OutputStream out, Consumer<Sheet> content) {
    try (Sheet sheet = new CsvSheet(out)) {
      content.accept(sheet);
    }
  }

  private void forget() {
    fileName = null;
    report = null;
    rejected = List.of();
    refusal = null;
  }

  public List<ImportKind> getKinds() {
    return List.of(ImportKind.values());
  }

  public ImportKind getKind() {
    return kind;
  }

  public String getFileName() {
    return fileName;
  }

  /** Null until a file was read. */
  public ImportReport getReport() {
    return report;
  }

  public List<RejectedRow> getRejected() {
    return rejected;
  }

  /** Why nothing of the file was read; null where it was. */
  public String getRefusal() {
    return refusal;
  }

  /** The columns that the kind does not have, in the order of the file. */
  public String getUnknownColumns() {
    return String.join(", ", report.unknownColumns());
  }
}
