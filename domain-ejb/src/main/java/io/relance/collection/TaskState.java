package io.relance.collection;

/** How far a task is. */
public enum TaskState {
  /** Waits for its assignee. */
  OPEN,
  /** Done, perhaps with an outcome. */
  DONE,
  /** No longer needed. */
  CANCELLED
}
