package io.relance.reminder.night;

import jakarta.persistence.OptimisticLockException;

/** Rows that a night was about to change have been changed by somebody else since it read them. */
public class ChangedMeanwhileException extends OptimisticLockException {

  private static final long serialVersionUID = 1L;

  public ChangedMeanwhileException(int rows) {
    super(rows + " rows have been changed by somebody else since they were read.");
  }
}
