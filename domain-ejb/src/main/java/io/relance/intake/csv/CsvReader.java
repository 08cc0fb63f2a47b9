package io.relance.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads a CSV file row by row. A row that cannot be read is given with its fault, and reading goes
 * on with the line after it: a quote that never closes costs its own row, not the rest of the file.
 */
public final class CsvReader {

  /** Longer than any row of the contract; a line beyond it is passed over unread. */
  public static final int LONGEST_LINE = 1 << 16;

  /** A cell in quotes does not span more lines than an address has. */
  private static final int MOST_LINES_OF_A_ROW = 20;

  private static final char REPLACEMENT = '\uFFFD';

  private final LineReader lines;
  private final Deque<Line> waiting = new ArrayDeque<>();
  private final List<String> header;
  private final CellSplitter splitter;

  private CsvReader(LineReader lines, List<String> header, CellSplitter splitter) {
    this.lines = lines;
    this.header = header;
    this.splitter = splitter;
  }

  /**
   * Reads the header, which is the first line.
   *
   * @throws UnreadableHeaderException if there is no line, or it cannot be read
   */
  public static CsvReader open(InputStream in) throws IOException, UnreadableHeaderException {
    LineReader lines = new LineReader(in, LONGEST_LINE);
    Line first = lines.next();
    if (first == null) {
      throw new UnreadableHeaderException(UnreadableHeaderException.Cause.EMPTY_FILE);
    }
    if (first.tooLong()) {
      throw new UnreadableHeaderException(UnreadableHeaderException.Cause.TOO_LONG);
    }
    if (!first.utf8()) {
      throw new UnreadableHeaderException(UnreadableHeaderException.Cause.NOT_UTF8);
    }
    if (first.blank()) {
      throw new UnreadableHeaderException(UnreadableHeaderException.Cause.BLANK);
    }
    CellSplitter splitter = new CellSplitter(delimiter(first.text()));
    CellSplitter.Split split = splitter.split(first.text());
    if (split.ending() != CellSplitter.Ending.COMPLETE) {
      throw new UnreadableHeaderException(UnreadableHeaderException.Cause.QUOTES);
    }
    return new CsvReader(lines, split.cells(), splitter);
  }

  /** The names of the columns, as the file has them. */
  public List<String> header() {
    return header;
  }

  /** The next row, blank lines passed over; empty at the end of the file. */
  public Optional<CsvRow> next() throws IOException {
    Line line = nextLine();
    while (line != null && line.blank()) {
      line = nextLine();
    }
    return line == null ? Optional.empty() : Optional.of(row(line));
  }

  private CsvRow row(Line first) throws IOException {
    if (first.tooLong()) {
      return CsvRow.bad(first.number(), "", CsvFault.LINE_TOO_LONG);
    }
    CellSplitter.Split split = splitter.split(first.text());
    return switch (split.ending()) {
      case COMPLETE -> complete(first, split.cells(), first.utf8());
      case TEXT_AFTER_QUOTE ->
          CsvRow.bad(
              first.number(),
              first.text(),
              split.cells(),
              CsvFault.TEXT_AFTER_QUOTE,
              split.cells().size() - 1);
      case OPEN_QUOTE -> spanning(first, split.cells().size() - 1);
    };
  }

  /**
   * A row with a line end inside a cell; if it makes no row of the header, its first line is bad.
   */
  private CsvRow spanning(Line first, int openCell) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    List<Line> taken = new ArrayList<>();
    Line last = first;
    boolean utf8 = first.utf8();
    while (taken.size() < MOST_LINES_OF_A_ROW && text.length() < LONGEST_LINE) {
      Line next = nextLine();
      if (next == null) {
        break;
      }
      taken.add(next);
      if (next.tooLong()) {
        break;
      }
      text.append(last.end()).append(next.text());
      utf8 &= next.utf8();
      last = next;
      CellSplitter.Split split = splitter.split(text.toString());
      if (split.ending() == CellSplitter.Ending.TEXT_AFTER_QUOTE) {
        break;
      }
      if (split.ending() == CellSplitter.Ending.COMPLETE) {
        if (split.cells().size() == header.size()) {
          Line whole = new Line(first.number(), text.toString(), "", false, utf8);
          return complete(whole, split.cells(), utf8);
        }
        break;
      }
    }
    giveBack(taken);
    return CsvRow.bad(
        first.number(), first.text(), List.of(), CsvFault.UNTERMINATED_QUOTE, openCell);
  }

  private CsvRow complete(Line line, List<String> cells, boolean utf8) {
    if (!utf8) {
      return CsvRow.bad(
          line.number(), line.text(), cells, CsvFault.NOT_UTF8, firstWithReplacement(cells));
    }
    return cells.size() == header.size()
        ? CsvRow.good(line.number(), line.text(), cells)
        : CsvRow.bad(line.number(), line.text(), CsvFault.CELL_COUNT);
  }

  private static int firstWithReplacement(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).indexOf(REPLACEMENT) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private Line nextLine() throws IOException {
    return waiting.isEmpty() ? lines.next() : waiting.removeFirst();
  }

  private void giveBack(List<Line> taken) {
    for (int i = taken.size() - 1; i >= 0; i--) {
      waiting.addFirst(taken.get(i));
    }
  }

  /** The one of the two that stands more often in the header, outside quotes. */
  private static char delimiter(String header) {
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      commas += !quoted && c == ',' ? 1 : 0;
      semicolons += !quoted && c == ';' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
  }
}
