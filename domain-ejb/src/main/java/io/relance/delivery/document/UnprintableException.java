package io.relance.delivery.document;

/** A document could not be made. */
public class UnprintableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnprintableException(String message, Throwable cause) {
    super(message, cause);
  }
}
