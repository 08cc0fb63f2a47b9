package io.relance.delivery.bounce;

/** The mailbox does not answer, or not as it should; the message says how. */
public class MailboxUnreachableException extends Exception {

  private static final long serialVersionUID = 1L;

  public MailboxUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
