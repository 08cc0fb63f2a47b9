package io.relance.penalty;

import io.relance.receivable.CustomerType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The known rates, by half-year. */
public record RateTable(Map<HalfYear, Rates> rates) {

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

  /**
   * The rate of late-payment interest, in percent a year (art. L441-10 of the Code de commerce; for
   * public bodies art. R2192-31 of the Code de la commande publique); empty where none is known. A
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
                      known
                          .ecb()
                          .add(PROFESSIONAL_POINTS)
                          .max(known.legal().multiply(FLOOR_FACTOR)));
    };
  }

  private Optional<Rates> find(HalfYear halfYear) {
    return Optional.ofNullable(rates.get(halfYear));
  }
}
