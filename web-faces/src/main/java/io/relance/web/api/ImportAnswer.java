package io.relance.web.api;

import io.relance.intake.CellFault;
import io.relance.intake.ImportReport;
import io.relance.intake.Rejection;
import io.relance.intake.RejectionCode;
import io.relance.web.text.ProblemWords;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
      @Schema(
              type = SchemaType.STRING,
              enumeration = {
                "LINE_TOO_LONG",
                "NOT_UTF8",
                "UNTERMINATED_QUOTE",
                "TEXT_AFTER_QUOTE",
                "CELL_COUNT",
                "MISSING_VALUE",
                "TOO_LONG",
                "BAD_CHARACTER",
                "BAD_DATE",
                "BAD_AMOUNT",
                "NOT_POSITIVE",
                "TOO_MANY_DECIMALS",
                "BAD_NUMBER",
                "OUT_OF_RANGE",
                "BAD_BOOLEAN",
                "BAD_CHOICE",
                "BAD_CURRENCY",
                "BAD_LANGUAGE",
                "BAD_COUNTRY",
                "BAD_EMAIL",
                "DUE_BEFORE_INVOICE",
                "UNKNOWN_CUSTOMER",
                "UNKNOWN_INVOICE",
                "UNKNOWN_SCENARIO",
                "DUPLICATE_KEY",
                "NOT_STORED"
              })
          RejectionCode code,
      String message,
      List<OtherFault> others) {}

  /** A further fault of the same row. */
  @JsonbPropertyOrder({"field", "code", "message"})
  public record OtherFault(
      String field,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {
                "LINE_TOO_LONG",
                "NOT_UTF8",
                "UNTERMINATED_QUOTE",
                "TEXT_AFTER_QUOTE",
                "CELL_COUNT",
                "MISSING_VALUE",
                "TOO_LONG",
                "BAD_CHARACTER",
                "BAD_DATE",
                "BAD_AMOUNT",
                "NOT_POSITIVE",
                "TOO_MANY_DECIMALS",
                "BAD_NUMBER",
                "OUT_OF_RANGE",
                "BAD_BOOLEAN",
                "BAD_CHOICE",
                "BAD_CURRENCY",
                "BAD_LANGUAGE",
                "BAD_COUNTRY",
                "BAD_EMAIL",
                "DUE_BEFORE_INVOICE",
                "UNKNOWN_CUSTOMER",
                "UNKNOWN_INVOICE",
                "UNKNOWN_SCENARIO",
                "DUPLICATE_KEY",
                "NOT_STORED"
              })
          RejectionCode code,
      String message) {}

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
