package io.relance.intake;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** Nothing of the file is read: its first line does not say what the columns are. */
@ApplicationException
public class FileRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why nothing is read. */
  public enum Reason {
    /** The file is empty. */
    EMPTY_FILE,
    /** The first line is blank, too long, not UTF-8, or a quote in it does not close. */
    UNREADABLE_HEADER,
    /** Required columns are missing. */
    MISSING_COLUMNS,
    /** A column stands there twice. */
    REPEATED_COLUMNS
  }

  private final Reason reason;
  private final List<String> columns;

  FileRefusedException(Reason reason, List<String> columns) {
    super(reason + " " + columns);
    this.reason = reason;
    this.columns = List.copyOf(columns);
  }

  public Reason reason() {
    return reason;
  }

  /** The columns that are missing or repeated. */
  public List<String> columns() {
    return columns;
  }
}
