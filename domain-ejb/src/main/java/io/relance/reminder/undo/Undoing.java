package io.relance.reminder.undo;

/** What came of the wish to undo a night. */
public sealed interface Undoing {

  /**
   * It is done, as far as it could be.
   *
   * @param act with its counts
   * @param outlook the same selection as it is now: what has left, and what may have
   */
  record Done(NightUndo act, NightOutlook outlook) implements Undoing {}

  /** Nothing of the selection can be undone any more, and nothing was changed. */
  record NothingLeft(NightOutlook outlook) implements Undoing {}

  /** Nothing was changed: a night is running. */
  record NightIsRunning() implements Undoing {}
}
