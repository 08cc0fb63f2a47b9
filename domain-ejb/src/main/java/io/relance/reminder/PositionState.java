package io.relance.reminder;

/** How an invoice's position in its scenario stands. */
public enum PositionState {
  /** Waits at a pause, or is held there. */
  WAITING,
  /** The scenario's last step is done. */
  COMPLETED,
  /** The invoice is paid, cancelled, written off or credited. */
  ENDED
}
