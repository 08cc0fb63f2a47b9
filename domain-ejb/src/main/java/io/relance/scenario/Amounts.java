package io.relance.scenario;

import io.relance.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Lists of at most one amount for each currency. */
final class Amounts {

  private Amounts() {}

  /**
   * In the order of the currencies' codes, so that equal amounts make equal lists.
   *
   * @throws IllegalArgumentException if two are in one currency
   */
  static List<Money> byCurrency(List<Money> amounts) {
    List<Money> sorted =
        amounts.stream()
            .sorted(Comparator.comparing(amount -> amount.currency().getCurrencyCode()))
            .toList();
    if (sorted.stream().map(Money::currency).distinct().count() != sorted.size()) {
      throw new IllegalArgumentException("Two amounts in one currency: " + sorted);
    }
    return sorted;
  }

  static Optional<Money> in(Currency currency, List<Money> amounts) {
    return amounts.stream().filter(amount -> amount.currency().equals(currency)).findFirst();
  }
}
