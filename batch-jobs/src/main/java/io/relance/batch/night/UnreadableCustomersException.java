package io.relance.batch.night;

/** A page of customers can't be read: nobody in particular is to blame, so nobody is skipped. */
public class UnreadableCustomersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableCustomersException(long after, Throwable cause) {
    super("The customers after number " + after + " can't be read.", cause);
  }
}
