package io.relance.scenario;

/** What a pause counts from (domain rule 3). */
public enum PauseFrom {
  /** Ends N days after the due date. */
  DUE_DATE,
  /** Ends N days after the previous pause really ended; in first place, after the due date. */
  PREVIOUS,
  /** Ends on the last day of the month of the due date plus N days. */
  END_OF_MONTH
}
