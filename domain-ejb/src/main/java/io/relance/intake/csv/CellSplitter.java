package io.relance.intake.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of a row into cells (RFC 4180): a cell in quotes may hold delimiters, line ends
 * and doubled quotes; a quote inside a cell that has none around it is a character like others.
 */
final class CellSplitter {

  /** How the text ended. */
  enum Ending {
    /** All cells are complete. */
    COMPLETE,
    /** The last cell's quote is still open: the row may go on with the next line. */
    OPEN_QUOTE,
    /** Text follows a closing quote. */
    TEXT_AFTER_QUOTE
  }

  record Split(Ending ending, List<String> cells) {}

  private static final char QUOTE = '"';

  private final char delimiter;

  CellSplitter(char delimiter) {
    this.delimiter = delimiter;
  }

  Split split(String text) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (true) {
      int start = skipBlanks(text, at);
      if (start < text.length() && text.charAt(start) == QUOTE) {
        int close = closingQuote(text, start + 1);
        if (close < 0) {
          cells.add(unquoted(text.substring(start + 1)));
          return new Split(Ending.OPEN_QUOTE, cells);
        }
        cells.add(unquoted(text.substring(start + 1, close)));
        at = skipBlanks(text, close + 1);
        if (at < text.length() && text.charAt(at) != delimiter) {
          return new Split(Ending.TEXT_AFTER_QUOTE, cells);
        }
      } else {
        at = endOfCell(text, start);
        cells.add(text.substring(start, at).strip());
      }
      if (at >= text.length()) {
        return new Split(Ending.COMPLETE, cells);
      }
      at++;
    }
  }

  private int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private int endOfCell(String text, int from) {
    int end = text.indexOf(delimiter, from);
    return end < 0 ? text.length() : end;
  }

  /** Where the quote closes, doubled ones passed over; -1 if it does not. */
  private static int closingQuote(String text, int from) {
    int quote = text.indexOf(QUOTE, from);
    while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == QUOTE) {
      quote = text.indexOf(QUOTE, quote + 2);
    }
    return quote;
  }

  private static String unquoted(String text) {
    return text.replace("\"\"", "\"").strip();
  }
}
