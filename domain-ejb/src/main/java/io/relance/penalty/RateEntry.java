package io.relance.penalty;

import java.math.BigDecimal;

/**
 * A half-year's rates as a person gives them.
 *
 * @param ecbRate in percent a year
 * @param legalRate in percent a year
 * @param confirmed whether they were checked against their publication
 */
public record RateEntry(
    HalfYear halfYear, BigDecimal ecbRate, BigDecimal legalRate, boolean confirmed) {

  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
  private static final int DECIMALS = 3;

  /** Whether a rate can be one: from 0 to below 100 percent, with at most three decimals. */
  public static boolean isPlausible(BigDecimal rate) {
    return rate.signum() >= 0
        && rate.compareTo(HIGHEST) < 0
        && rate.stripTrailingZeros().scale() <= DECIMALS;
  }
}
