package io.relance.web.api;

import io.relance.penalty.Penalty;
import io.relance.penalty.PenaltyAccount;
import io.relance.penalty.PenaltyWaiver;
import io.relance.penalty.Stretch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an invoice's lateness has come to; none of it is part of the balance.
 *
 * @param interest null where a rate is missing
 * @param indemnity null where the invoice is not in euros
 * @param stretches what the interest is made of
 * @param missingRate the first half-year without a rate, or null
 * @param waiver null where they are claimed
 */
@Schema(name = "Penalty")
public record PenaltyBody(
    @Schema(nullable = true) MoneyBody interest,
    @Schema(nullable = true) MoneyBody indemnity,
    List<StretchBody> stretches,
    @Schema(nullable = true) String missingRate,
    @Schema(nullable = true) WaiverBody waiver) {

  /**
   * Days over which neither balance nor rate changes.
   *
   * @param rate in percent a year, or null where none is known
   */
  @Schema(name = "PenaltyStretch")
  public record StretchBody(
      LocalDate from,
      LocalDate to,
      long days,
      MoneyBody balance,
      @Schema(nullable = true) String rate,
      @Schema(nullable = true) MoneyBody interest) {

    static StretchBody of(Stretch stretch) {
      return new StretchBody(
          stretch.from(),
          stretch.to(),
          stretch.days(),
          MoneyBody.of(stretch.balance()),
          stretch.rate() == null ? null : PenaltyRatesBody.percent(stretch.rate()),
          stretch.interest() == null ? null : MoneyBody.of(stretch.interest()));
    }
  }

  /**
   * @param by login of who has waived them
   */
  @Schema(name = "PenaltyWaiver")
  public record WaiverBody(String reason, String by, LocalDateTime at) {

    static WaiverBody of(PenaltyWaiver waiver) {
      return new WaiverBody(waiver.reason(), waiver.waivedBy(), waiver.waivedAt());
    }
  }

  static PenaltyBody of(PenaltyAccount account) {
    return new PenaltyBody(
        account.interest().amount().map(MoneyBody::of).orElse(null),
        account.indemnity().amount().map(MoneyBody::of).orElse(null),
        account.stretches().stream().map(StretchBody::of).toList(),
        account.interest() instanceof Penalty.NoRate none ? none.halfYear().toString() : null,
        account.waiver().map(WaiverBody::of).orElse(null));
  }
}
