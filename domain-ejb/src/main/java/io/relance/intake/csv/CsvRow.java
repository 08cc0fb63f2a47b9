package io.relance.intake.csv;

import java.util.List;
import java.util.Optional;

/**
 * A row of the file.
 *
 * @param line the physical line on which it begins; the header is on 1
 * @param source the row as it stands in the file; empty where it was too long to be kept
 * @param cells as far as they could be read, without quotes and surrounding blanks
 * @param fault or null where the row could be read
 * @param faultyCell index of the cell at fault, or -1
 */
public record CsvRow(int line, String source, List<String> cells, CsvFault fault, int faultyCell) {

  private static final int NO_CELL = -1;

  static CsvRow good(int line, String source, List<String> cells) {
    return new CsvRow(line, source, cells, null, NO_CELL);
  }

  static CsvRow bad(int line, String source, CsvFault fault) {
    return new CsvRow(line, source, List.of(), fault, NO_CELL);
  }

  static CsvRow bad(int line, String source, List<String> cells, CsvFault fault, int faultyCell) {
    return new CsvRow(line, source, cells, fault, faultyCell);
  }

  public Optional<CsvFault> problem() {
    return Optional.ofNullable(fault);
  }
}
