package io.relance.web.view;

import io.relance.intake.CellFault;
import io.relance.intake.Rejection;
import io.relance.web.text.ProblemWords;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** A row that was not taken, with what is wrong with it in the reader's words. */
public record RejectedRow(int line, List<RejectedCell> cells, String source)
    implements Serializable {

  /**
   * @param column its name in the file, or empty where the row as a whole is at fault
   */
  public record RejectedCell(String column, String code, String message) implements Serializable {}

  static RejectedRow of(Rejection rejection, ProblemWords words) {
    return new RejectedRow(
        rejection.line(),
        Stream.concat(Stream.of(rejection.fault()), rejection.others().stream())
            .map(fault -> cell(fault, words))
            .toList(),
        rejection.source());
  }

  private static RejectedCell cell(CellFault fault, ProblemWords words) {
    String code = fault.code().name();
    return new RejectedCell(
        fault.field() == null ? "" : fault.field(), code, words.fault(code, fault.arguments()));
  }
}
