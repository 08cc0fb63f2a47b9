package io.relance.intake;

import io.relance.intake.csv.CsvFault;
import io.relance.intake.csv.CsvReader;
import io.relance.intake.csv.CsvRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the rows of a file as entries, and finds those that cannot be. */
final class RowReading<E> {

  /** No cell that is read without a fault has it. */
  private static final String KEY_SEPARATOR = "\u0000";

  private final CsvReader csv;
  private final Header header;
  private final RowKind<E> kind;
  private final Predicate<String> scenarios;
  private final Map<String, Integer> lineOfKey = new HashMap<>();

  RowReading(CsvReader csv, Header header, RowKind<E> kind, Predicate<String> scenarios) {
    this.csv = csv;
    this.header = header;
    this.kind = kind;
    this.scenarios = scenarios;
  }

  /** What is done with a row. */
  interface Receiver<E> {
    void take(CsvRow row, E entry);

    void reject(CsvRow row, List<CellFault> faults);
  }

  void readAll(ImportTally tally, Receiver<E> receiver) throws IOException {
    for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
      tally.read();
      read(row.get(), receiver);
    }
  }

  private void read(CsvRow row, Receiver<E> receiver) {
    Cells cells = new Cells(header, row.cells(), scenarios);
    if (row.problem().isPresent()) {
      receiver.reject(row, List.of(fault(row, row.problem().get())));
      return;
    }
    E entry = readEntry(row, cells);
    if (cells.faults().isEmpty()) {
      receiver.take(row, entry);
    } else {
      receiver.reject(row, cells.faults());
    }
  }

  private E readEntry(CsvRow row, Cells cells) {
    kind.identifiers().forEach(cells::requireIdentifier);
    if (!cells.faults().isEmpty()) {
      return null;
    }
    List<String> key = kind.key().apply(cells);
    Integer earlier =
        lineOfKey.putIfAbsent(
            key.stream().map(cells::raw).collect(Collectors.joining(KEY_SEPARATOR)), row.line());
    if (earlier != null) {
      cells.fault(key.get(0), RejectionCode.DUPLICATE_KEY, earlier);
      return null;
    }
    return kind.read().apply(cells);
  }

  private CellFault fault(CsvRow row, CsvFault fault) {
    return new CellFault(
        header.nameAt(row.faultyCell()), RejectionCode.valueOf(fault.name()), List.of());
  }
}
