package io.relance.delivery.bounce;

/** What became of a mail in the mailbox. */
public enum ReadOutcome {
  /** A dispatch has come back. */
  BOUNCED,
  /** It says of a dispatch what changes nothing, or what was known. */
  NOTED,
  /** It is automatic, and says nothing of a dispatch. */
  IGNORED,
  /** A person has to look at it. */
  UNMATCHED,
  /** It was read before, perhaps by another server. */
  READ_BEFORE;

  /** Whether nobody has to look at it any more. */
  boolean isDealtWith() {
    return this != UNMATCHED;
  }
}
