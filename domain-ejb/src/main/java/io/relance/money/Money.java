package io.relance.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in one currency, at the currency's own number of decimals.
 *
 * @param amount never null; rounded half-up to the currency's fraction digits
 * @param currency never null
 */
public record Money(BigDecimal amount, Currency currency)
    implements Comparable<Money>, Serializable {

  public Money {
    Objects.requireNonNull(currency, "currency");
    amount =
        Objects.requireNonNull(amount, "amount")
            .setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /**
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  /**
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  /**
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  /** The decimal string of the outer contract, such as {@code 1234.50}. */
  public String toDecimalString() {
    return amount.toPlainString();
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Currencies differ: " + currency + ", " + other.currency);
    }
    return other;
  }
}
