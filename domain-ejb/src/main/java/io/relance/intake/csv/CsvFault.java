package io.relance.intake.csv;

/** What keeps a row from being read at all. */
public enum CsvFault {
  /** A line is longer than a line may be. */
  LINE_TOO_LONG,
  /** Bytes that are not UTF-8. */
  NOT_UTF8,
  /** A quote is opened and not closed. */
  UNTERMINATED_QUOTE,
  /** Text between a closing quote and the next delimiter. */
  TEXT_AFTER_QUOTE,
  /** More or fewer cells than the header has. */
  CELL_COUNT
}
