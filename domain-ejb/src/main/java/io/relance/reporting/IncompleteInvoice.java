package io.relance.reporting;

import io.relance.money.Money;
import io.relance.reminder.decision.Reason;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * An invoice that cannot be reminded before a person completes what is known of its customer.
 *
 * @param detail the names of the merge fields without a value, separated by commas, or null
 * @param since the night that first said so, or null
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
    LocalDate since)
    implements Serializable {

  public Money balance() {
    return new Money(balanceDue, Currency.getInstance(currency));
  }
}
