package io.relance.reminder.manual;

import io.relance.scenario.MessageText;
import java.util.Set;

/**
 * A reminder that a person wants sent.
 *
 * @param customer the customer's number
 * @param invoices the numbers of what it is about
 * @param address the e-mail address to which it goes; null for the one that the rules propose
 * @param blindCopy another address, or null
 * @param text with merge fields
 * @param sender the login of the user in whose name it leaves
 * @param atAnyHour whether it leaves at once, whatever the hour
 * @param restartsPause whether the invoices' scenarios count their next pause from today
 */
public record ManualOrder(
    String customer,
    Set<String> invoices,
    String address,
    String blindCopy,
    MessageText text,
    String sender,
    boolean atAnyHour,
    boolean restartsPause) {

  public ManualOrder {
    invoices = Set.copyOf(invoices);
    address = blankToNull(address);
    blindCopy = blankToNull(blindCopy);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
