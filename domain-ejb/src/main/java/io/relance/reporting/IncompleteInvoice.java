package io.relance.reporting;

import io.relance.money.Money;
import io.relance.reminder.Channel;
import io.relance.reminder.decision.Reason;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An invoice that cannot be reminded, or not in every way, before a person completes what is known
 * of its customer.
 *
 * @param detail the names of the merge fields without a value, separated by commas, or null
 * @param since the night that first said so, or null
 * @param leftOut the communication that could reach nobody while others of its stage could, or null
 *     where the invoice is held
 */
public record IncompleteInvoice(
    String number,
    long customerId,
    String customerNumber,
    String customerName,
    String currency,
    BigDecimal balanceDue,
    Reason reason,
    String detail,
    LocalDate since,
    LeftOut leftOut)
    implements Serializable {

  public Money balance() {
    return new Money(balanceDue, Currency.getInstance(currency));
  }

  /** What tells it from every other: an invoice may be held and miss a communication as well. */
  public String key() {
    return leftOut == null ? number : number + "/" + leftOut.stepNumber();
  }

  /**
   * @param stepNumber counted from 1, pauses included
   * @param label of the step, or null
   */
  public record LeftOut(int stepNumber, Channel channel, String label) implements Serializable {}
}
