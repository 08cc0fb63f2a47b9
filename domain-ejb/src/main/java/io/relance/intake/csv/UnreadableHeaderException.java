package io.relance.intake.csv;

/** Without a header, no row can be read. */
public final class UnreadableHeaderException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the first line. */
  public enum Cause {
    /** There is not a single byte. */
    EMPTY_FILE,
    /** The first line is blank. */
    BLANK,
    /** The first line is longer than a line may be. */
    TOO_LONG,
    /** The first line is not UTF-8. */
    NOT_UTF8,
    /** A quote that does not close. */
    QUOTES
  }

  private final Cause reason;

  UnreadableHeaderException(Cause reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Cause reason() {
    return reason;
  }
}
