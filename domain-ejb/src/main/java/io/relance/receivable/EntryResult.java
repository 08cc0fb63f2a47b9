package io.relance.receivable;

/** What became of one entry that was brought to the ledger. */
public sealed interface EntryResult {

  /** The entry is in the ledger. */
  enum Entered implements EntryResult {
    /** The ledger did not know its key. */
    CREATED,
    /** The ledger knew it otherwise. */
    UPDATED,
    /** The ledger knew it just so. */
    UNCHANGED
  }

  /**
   * The ledger is as it was before.
   *
   * @param field the entry's component that is at fault
   */
  record Refused(String field, Objection objection) implements EntryResult {}

  static EntryResult changed(boolean changed) {
    return changed ? Entered.UPDATED : Entered.UNCHANGED;
  }

  static EntryResult missing(String field) {
    return new Refused(field, Objection.MISSING_VALUE);
  }
}
