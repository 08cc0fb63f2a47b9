package io.relance.reminder.manual;

import java.util.List;

/**
 * What keeps a reminder by hand from being sent.
 *
 * @param field as the contract calls it
 * @param arguments what the code's words need, in order
 */
public record ManualFault(String field, Code code, List<Object> arguments) {

  public ManualFault {
    arguments = List.copyOf(arguments);
  }

  static ManualFault of(String field, Code code, Object... arguments) {
    return new ManualFault(field, code, List.of(arguments));
  }

  /** The kinds of fault. */
  public enum Code {
    /** Nothing leaves while reminders are not activated. */
    NOT_ACTIVATED,
    /** There is no invoice to write about. */
    NO_INVOICE,
    /** Its number: it is not among what the customer owes and is overdue. */
    NOT_OVERDUE,
    /** Its number: the customer is in insolvency proceedings, and the claim is to be declared. */
    INSOLVENT,
    /** One message claims one currency. */
    SEVERAL_CURRENCIES,
    /** What is open in the customer's favour is as much as it owes. */
    COVERED_BY_CREDITS,
    /** The same person's same text to the same address waits already. */
    WAITING_ALREADY,
    /** Nobody has an address. */
    NO_RECIPIENT,
    /** The address. */
    BAD_EMAIL,
    /** Login. */
    SENDER_UNKNOWN,
    /** Login. */
    SENDER_NOT_VALIDATED,
    /** The merge fields' names. */
    VALUE_MISSING
  }
}
