package io.relance.web.api;

import io.relance.intake.CellFault;
import io.relance.intake.ImportReport;
import io.relance.intake.Rejection;
import io.relance.intake.RejectionCode;
import io.relance.web.text.ProblemWords;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file: each of the rows read is created, updated, unchanged or rejected.
 *
 * @param read data rows, the rejected ones included
 * @param rejected the first ten thousand
 */
@Schema(name = "ImportReport")
@JsonbPropertyOrder({
  "read",
  "created",
  "updated",
  "unchanged",
  "unknownColumns",
  "rejected",
  "rejectedTotal"
})
public record ImportAnswer(
    int read,
    int created,
    int updated,
    int unchanged,
    List<String> unknownColumns,
    List<RejectedRow> rejected,
    int rejectedTotal) {

  /**
   * @param field the column, or null where the row as a whole is at fault
   * @param others what else is wrong with the row
   */
  @JsonbPropertyOrder({"line", "field", "code", "message", "others"})
  public record RejectedRow(
      @Schema(description = "Physical line on which the row begins; the header is on 1") int line,
      String field,
      RejectionCode code,
      String message,
      List<OtherFault> others) {}

  /** A further fault of the same row. */
  @JsonbPropertyOrder({"field", "code", "message"})
  public record OtherFault(String field, RejectionCode code, String message) {}

  static ImportAnswer of(ImportReport report, ProblemWords words) {
    return new ImportAnswer(
        report.read(),
        report.created(),
        report.updated(),
        report.unchanged(),
        report.unknownColumns(),
        report.rejections().stream().map(rejection -> row(rejection, words)).toList(),
        report.rejectedTotal());
  }

  private static RejectedRow row(Rejection rejection, ProblemWords words) {
    CellFault fault = rejection.fault();
    return new RejectedRow(
        rejection.line(),
        fault.field(),
        fault.code(),
        message(fault, words),
        rejection.others().stream()
            .map(other -> new OtherFault(other.field(), other.code(), message(other, words)))
            .toList());
  }

  private static String message(CellFault fault, ProblemWords words) {
    return words.fault(fault.code().name(), fault.arguments());
  }
}
