package io.relance.delivery.letter;

/** What was done with a letter. */
public enum LetterState {
  /** It waits to be printed. */
  QUEUED,
  /** It is on paper. */
  PRINTED,
  /** It was given to the post. */
  POSTED,
  /** A person has taken it out before it was posted. */
  WITHDRAWN
}
