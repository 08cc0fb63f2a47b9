package io.relance.reminder;

/** A position has moved between the reading of the facts and the writing of their decision. */
public class StalePositionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StalePositionException(String invoice) {
    super("The position of invoice " + invoice + " has moved since its facts were read.");
  }
}
