package io.relance.web.api;

import io.relance.penalty.PenaltyRate;
import io.relance.penalty.PenaltyTerms;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rates of late-payment interest, in percent a year.
 *
 * @param contractualRate of the company's own terms, or null where they say nothing
 * @param rates the newest first
 */
@Schema(name = "PenaltyRates")
public record PenaltyRatesBody(
    @Schema(nullable = true, example = "12.00") String contractualRate, List<RateBody> rates) {

  /**
   * The rates of one half-year.
   *
   * @param ecbRate the ECB's main refinancing rate on the first day
   * @param legalRate the French legal rate for claims of professionals
   * @param confirmed whether they were checked against their publication
   * @param changedBy login of who has written them, or null where they were given
   */
  @Schema(name = "PenaltyRate")
  public record RateBody(
      @Schema(example = "2026-H2") String halfYear,
      @Schema(example = "2.15") String ecbRate,
      @Schema(example = "2.62") String legalRate,
      boolean confirmed,
      @Schema(nullable = true) String changedBy) {

    static RateBody of(PenaltyRate rate) {
      return new RateBody(
          rate.halfYear().toString(),
          percent(rate.ecbRate()),
          percent(rate.legalRate()),
          rate.confirmed(),
          rate.changedBy().orElse(null));
    }
  }

  static PenaltyRatesBody of(PenaltyTerms terms, List<PenaltyRate> rates) {
    return new PenaltyRatesBody(
        terms.annualRate().map(PenaltyRatesBody::percent).orElse(null),
        rates.stream().map(RateBody::of).toList());
  }

  static String percent(BigDecimal rate) {
    BigDecimal exact = rate.stripTrailingZeros();
    return exact.setScale(Math.max(2, exact.scale())).toPlainString();
  }
}
