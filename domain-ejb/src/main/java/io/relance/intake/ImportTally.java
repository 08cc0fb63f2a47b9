package io.relance.intake;

import io.relance.intake.csv.CsvRow;
import io.relance.receivable.EntryResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of the rows while a file is read. */
final class ImportTally {

  private static final int MOST_REJECTIONS = 10_000;
  private static final int LONGEST_SOURCE = 2_000;

  private final List<Rejection> rejections = new ArrayList<>();
  private int read;
  private int created;
  private int updated;
  private int unchanged;
  private int rejected;

  void read() {
    read++;
  }

  void entered(EntryResult.Entered result, int rows) {
    switch (result) {
      case CREATED -> created += rows;
      case UPDATED -> updated += rows;
      case UNCHANGED -> unchanged += rows;
    }
  }

  /**
   * @param faults at least one
   */
  void rejected(CsvRow row, List<CellFault> faults) {
    rejected++;
    if (rejections.size() < MOST_REJECTIONS) {
      rejections.add(
          new Rejection(
              row.line(),
              faults.get(0),
              List.copyOf(faults.subList(1, faults.size())),
              cut(row.source())));
    }
  }

  ImportReport report(List<String> header, List<String> unknownColumns) {
    rejections.sort(Comparator.comparingInt(Rejection::line));
    return new ImportReport(
        read,
        created,
        updated,
        unchanged,
        header,
        unknownColumns,
        List.copyOf(rejections),
        rejected);
  }

  private static String cut(String source) {
    return source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE);
  }
}
