package io.relance.delivery.environment;

/** A variable of the environment doesn't say what it has to; the message names it. */
public class WrongSettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongSettingException(String message) {
    super(message);
  }
}
