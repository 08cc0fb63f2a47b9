package io.relance.reminder;

import jakarta.persistence.OptimisticLockException;

/** A position has moved between the reading of the facts and the writing of their decision. */
public class StalePositionException extends OptimisticLockException {

  private static final long serialVersionUID = 1L;

  public StalePositionException(String invoice) {
    super("The position of invoice " + invoice + " has moved since its facts were read.");
  }
}
