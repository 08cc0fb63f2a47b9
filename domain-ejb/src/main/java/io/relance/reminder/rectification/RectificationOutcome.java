package io.relance.reminder.rectification;

/**
 * What became of a message that was to be put right.
 *
 * @param rectifies id of its dispatch
 * @param rectification id of the dispatch that puts it right, also of one that was there before; or
 *     null
 */
public record RectificationOutcome(long rectifies, Long rectification, Answer answer) {

  /** Why there is a rectification now, or none. */
  public enum Answer {
    /** It waits for approval. */
    PROPOSED,
    /** There was one already, and nothing was changed. */
    ALREADY_PROPOSED,
    /** It has not left, or nobody knows whether it has. */
    NOT_SENT,
    /** There is no such dispatch, or it puts another right itself. */
    NOTHING_TO_RECTIFY
  }

  public boolean isDone() {
    return answer == Answer.PROPOSED;
  }
}
