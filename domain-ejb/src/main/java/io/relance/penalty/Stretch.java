package io.relance.penalty;

import io.relance.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Days over which neither the balance nor the rate changes.
 *
 * @param from its first day
 * @param to its last day
 * @param rate in percent a year, or null where none is known
 * @param interest rounded for the eye; the sum is rounded once, of the exact parts. Null without a
 *     rate
 */
public record Stretch(
    LocalDate from, LocalDate to, long days, Money balance, BigDecimal rate, Money interest)
    implements Serializable {

  public HalfYear halfYear() {
    return HalfYear.of(from);
  }
}
