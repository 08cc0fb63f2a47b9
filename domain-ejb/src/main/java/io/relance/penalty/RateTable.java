package io.relance.penalty;

import io.relance.receivable.CustomerType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The known rates, by half-year.
 *
 * @param agreed the rate of the company's own terms, in percent a year
 */
public record RateTable(Map<HalfYear, Rates> rates, Optional<BigDecimal> agreed) {

  private static final BigDecimal PROFESSIONAL_POINTS = BigDecimal.TEN;
  private static final BigDecimal PUBLIC_POINTS = BigDecimal.valueOf(8);
  private static final BigDecimal FLOOR_FACTOR = BigDecimal.valueOf(3);

  /**
   * @param ecb the ECB's main refinancing rate, in percent a year
   * @param legal the legal rate for claims of professionals, in percent a year
   */
  public record Rates(BigDecimal ecb, BigDecimal legal) {}

  public RateTable {
    rates = Map.copyOf(rates);
  }

  /** Where the terms say nothing. */
  public RateTable(Map<HalfYear, Rates> rates) {
    this(rates, Optional.empty());
  }

  /**
   * The rate of late-payment interest, in percent a year (art. L441-10 of the Code de commerce; for
   * public bodies art. R2192-31 of the Code de la commande publique); empty where none is known.
   * Between professionals the terms may say otherwise, never below three times the legal rate. A
   * consumer owes none by right.
   */
  Optional<BigDecimal> rateFor(CustomerType type, HalfYear halfYear) {
    return switch (type) {
      case CONSUMER -> Optional.of(BigDecimal.ZERO);
      case PUBLIC -> find(halfYear).map(known -> known.ecb().add(PUBLIC_POINTS));
      case PROFESSIONAL ->
          find(halfYear)
              .map(
                  known ->
                      agreed
                          .orElseGet(() -> known.ecb().add(PROFESSIONAL_POINTS))
                          .max(known.legal().multiply(FLOOR_FACTOR)));
    };
  }

  private Optional<Rates> find(HalfYear halfYear) {
    return Optional.ofNullable(rates.get(halfYear));
  }
}
