package io.relance.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rows for one import, written as the contract reads them: comma, quotes doubled, ISO dates. */
final class CsvTable {

  private final List<String> lines = new ArrayList<>();
  private final int width;

  private CsvTable(String... columns) {
    width = columns.length;
    lines.add(line((Object[]) columns));
  }

  static CsvTable of(String... columns) {
    return new CsvTable(columns);
  }

  /** Adds a row; null is an empty cell. */
  void add(Object... cells) {
    if (cells.length != width) {
      throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, width));
    }
    lines.add(line(cells));
  }

  int rows() {
    return lines.size() - 1;
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }

  private static String line(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> quoted(Objects.toString(cell, "")))
        .collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    return cell.matches("[^,;\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
