package io.relance.receivable;

import java.math.BigDecimal;
import java.util.Currency;

/** The decimals of amounts: how many a currency has, and that ending zeros say nothing. */
final class Decimals {

  private Decimals() {}

  static boolean fit(BigDecimal amount, Currency currency) {
    return amount.stripTrailingZeros().scale() <= Math.max(0, currency.getDefaultFractionDigits());
  }

  /** Like {@link Revision#revised}, for amounts: 10.5 and 10.500 are the same. */
  static BigDecimal revised(Revision revision, BigDecimal said, BigDecimal known) {
    boolean same = said != null && known != null && said.compareTo(known) == 0;
    return revision.revised(same ? known : said, known);
  }
}
