package io.relance.reminder.decision;

/** What a night decides for one invoice. */
public enum DecisionKind {
  /** At least one message leaves. */
  DISPATCH,
  /** Only tasks are made. */
  TASK,
  /** Nothing yet. */
  WAIT,
  /** Nothing, because a fact holds the position. */
  HOLD,
  /** Nothing ever again. */
  END
}
