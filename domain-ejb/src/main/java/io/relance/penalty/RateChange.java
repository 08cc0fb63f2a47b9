package io.relance.penalty;

/** What came of writing a rate. */
public enum RateChange {
  SAVED,
  /** It is confirmed, and sums were claimed by it: only who is sure changes it. */
  IN_USE
}
