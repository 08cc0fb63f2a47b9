package io.relance.collection;

/** What became of a promise. */
public enum PromiseState {
  /** Given; it holds the position until its date and grace days are over. */
  OPEN,
  /** The money came. */
  KEPT,
  /** Withdrawn, or recorded by mistake. */
  CANCELLED
}
