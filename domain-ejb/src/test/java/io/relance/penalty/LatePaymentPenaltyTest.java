package io.relance.penalty;

import static io.relance.receivable.CustomerType.CONSUMER;
import static io.relance.receivable.CustomerType.PROFESSIONAL;
import static io.relance.receivable.CustomerType.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.relance.money.Money;
import io.relance.penalty.Claim.Reduction;
import io.relance.penalty.RateTable.Rates;
import io.relance.receivable.CustomerType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LatePaymentPenaltyTest {

  private static final RateTable RATES =
      new RateTable(
          Map.of(
              new HalfYear(2024, 2), rates("4.25", "4.92"),
              new HalfYear(2025, 1), rates("3.15", "3.71"),
              new HalfYear(2025, 2), rates("2.15", "2.76")));

  private final LatePaymentPenalty penalty = new LatePaymentPenalty(RATES);

  @Test
  void aProfessionalOwesTenPointsAboveTheEcb() {
    Claim claim = claim(PROFESSIONAL, "1000.00", "2025-01-31");

    // 1000 × 13.15 % × 59 / 365
    assertThat(interest(claim, "2025-03-31")).isEqualTo(euros("21.26"));
  }

  @Test
  void aPublicBodyOwesEightPointsAboveTheEcb() {
    Claim claim = claim(PUBLIC, "1000.00", "2025-01-31");

    // 1000 × 11.15 % × 59 / 365
    assertThat(interest(claim, "2025-03-31")).isEqualTo(euros("18.02"));
  }

  @Test
  void aProfessionalNeverOwesLessThanThreeTimesTheLegalRate() {
    LatePaymentPenalty highLegalRate =
        new LatePaymentPenalty(new RateTable(Map.of(new HalfYear(2025, 1), rates("0.00", "5.00"))));

    assertThat(
            highLegalRate.interest(
                claim(PROFESSIONAL, "3650.00", "2025-01-31"), LocalDate.parse("2025-02-10")))
        .isEqualTo(new Penalty.Known(euros("15.00")));
  }

  @Test
  void theCompanysTermsTakeTheLawsPlaceBetweenProfessionals() {
    // 3650 × 12 % × 10 / 365, where the law's 13.15 % would make 13.15
    assertThat(agreed("12.00", PROFESSIONAL)).isEqualTo(euros("12.00"));
  }

  @Test
  void theTermsNeverGoBelowThreeTimesTheLegalRate() {
    // 3 × 3.71 = 11.13 % of 3650 for 10 days
    assertThat(agreed("5.00", PROFESSIONAL)).isEqualTo(euros("11.13"));
  }

  @Test
  void aPublicBodyOwesByTheLawWhateverTheTermsSay() {
    // 3.15 + 8 = 11.15 % of 3650 for 10 days
    assertThat(agreed("15.00", PUBLIC)).isEqualTo(euros("11.15"));
  }

  private static Money agreed(String rate, CustomerType type) {
    RateTable table = new RateTable(RATES.rates(), Optional.of(new BigDecimal(rate)));
    return new LatePaymentPenalty(table)
        .interest(claim(type, "3650.00", "2025-01-31"), LocalDate.parse("2025-02-10"))
        .amount()
        .orElseThrow();
  }

  @Test
  void theStretchesExplainTheSum() {
    Claim claim =
        new Claim(
            PROFESSIONAL,
            euros("1000.00"),
            LocalDate.parse("2025-05-31"),
            List.of(new Reduction(LocalDate.parse("2025-06-10"), euros("400.00"))));

    // June: 1000 × 13.15 % × 10 / 365 = 3.60, then 600 × 13.15 % × 20 / 365 = 4.32;
    // July: 600 × 12.15 % × 10 / 365 = 2.00
    assertThat(penalty.stretches(claim, LocalDate.parse("2025-07-10")))
        .extracting(Stretch::from, Stretch::days, Stretch::balance, Stretch::interest)
        .containsExactly(
            tuple(LocalDate.parse("2025-06-01"), 10L, euros("1000.00"), euros("3.60")),
            tuple(LocalDate.parse("2025-06-11"), 20L, euros("600.00"), euros("4.32")),
            tuple(LocalDate.parse("2025-07-01"), 10L, euros("600.00"), euros("2.00")));
    assertThat(interest(claim, "2025-07-10")).isEqualTo(euros("9.92"));
  }

  @Test
  void aStretchWithoutARateSaysSo() {
    Claim claim = claim(PROFESSIONAL, "1000.00", "2025-12-01");

    assertThat(penalty.stretches(claim, LocalDate.parse("2026-01-31")))
        .extracting(Stretch::halfYear, Stretch::rate)
        .contains(tuple(new HalfYear(2026, 1), null));
  }

  @Test
  void aConsumerOwesNeitherByRight() {
    Claim claim = claim(CONSUMER, "1000.00", "2019-01-31");

    assertThat(interest(claim, "2025-03-31")).isEqualTo(euros("0"));
    assertThat(penalty.indemnity(claim, LocalDate.parse("2025-03-31")))
        .isEqualTo(new Penalty.Known(euros("0")));
  }

  @Test
  void eachHalfYearHasItsRate() {
    Claim claim = claim(PROFESSIONAL, "1000.00", "2024-12-01");

    // 1000 × (14.76 % × 30 + 13.15 % × 31) / 365: three times 4.92 is above 4.25 + 10
    assertThat(interest(claim, "2025-01-31")).isEqualTo(euros("23.30"));
  }

  @Test
  void interestRunsOnTheBalanceAsItFell() {
    Claim claim =
        claim(
            PROFESSIONAL,
            "1000.00",
            "2025-01-31",
            new Reduction(LocalDate.parse("2025-02-28"), euros("400.00")),
            new Reduction(LocalDate.parse("2025-03-10"), euros("600.00")));

    // (1000 × 28 + 600 × 10) × 13.15 % / 365; nothing after the last payment
    assertThat(interest(claim, "2025-03-10")).isEqualTo(euros("12.25"));
    assertThat(interest(claim, "2025-06-30")).isEqualTo(euros("12.25"));
  }

  @Test
  void aPaymentBeforeTheDueDateBearsNoInterest() {
    Claim claim =
        claim(
            PROFESSIONAL,
            "1000.00",
            "2025-01-31",
            new Reduction(LocalDate.parse("2025-01-15"), euros("1000.00")));

    assertThat(interest(claim, "2025-03-31")).isEqualTo(euros("0"));
  }

  @Test
  void theIndemnityIsOwedOnlyIfSomethingWasStillOwedOnceItFellDue() {
    LocalDate later = LocalDate.parse("2025-03-31");

    assertThat(penalty.indemnity(paidOn("2025-01-31"), later))
        .isEqualTo(new Penalty.Known(euros("0")));
    assertThat(penalty.indemnity(paidOn("2025-02-01"), later))
        .isEqualTo(new Penalty.Known(euros("40.00")));
  }

  private static Claim paidOn(String day) {
    Reduction payment = new Reduction(LocalDate.parse(day), euros("1000.00"));
    return claim(PROFESSIONAL, "1000.00", "2025-01-31", payment);
  }

  @Test
  void nothingRunsUntilTheDueDate() {
    Claim claim = claim(PROFESSIONAL, "1000.00", "2025-01-31");

    assertThat(interest(claim, "2025-01-31")).isEqualTo(euros("0"));
    assertThat(penalty.indemnity(claim, LocalDate.parse("2025-01-31")))
        .isEqualTo(new Penalty.Known(euros("0")));
  }

  @Test
  void aDateWithoutARateSaysSo() {
    Claim claim = claim(PROFESSIONAL, "1000.00", "2025-12-01");

    assertThat(penalty.interest(claim, LocalDate.parse("2026-01-01")))
        .isEqualTo(new Penalty.NoRate(new HalfYear(2026, 1)));
  }

  @Test
  void aRateIsNotMissedOncePaid() {
    Claim claim =
        claim(
            PROFESSIONAL,
            "365.00",
            "2025-12-01",
            new Reduction(LocalDate.parse("2025-12-11"), euros("365.00")));

    assertThat(interest(claim, "2026-03-01")).isEqualTo(euros("1.22"));
  }

  @Test
  void theIndemnityIsFortyEurosAndUnknownInOtherCurrencies() {
    LocalDate late = LocalDate.parse("2025-02-01");

    assertThat(penalty.indemnity(claim(PUBLIC, "10.00", "2025-01-31"), late))
        .isEqualTo(new Penalty.Known(euros("40.00")));
    assertThat(
            penalty.indemnity(
                new Claim(
                    PROFESSIONAL, Money.of("10", "CHF"), LocalDate.parse("2025-01-31"), List.of()),
                late))
        .isEqualTo(new Penalty.OtherCurrency("CHF"));
  }

  @Property
  void itIsTheSumOfEveryDaysInterest(
      @ForAll @IntRange(max = 400) int dueAfter,
      @ForAll @IntRange(max = 500) int late,
      @ForAll @Size(max = 4) List<@IntRange(max = 600) Integer> paidAfter) {
    LocalDate due = LocalDate.parse("2024-07-01").plusDays(dueAfter);
    LocalDate until = due.plusDays(late);
    if (until.getYear() > 2025) {
      until = LocalDate.parse("2025-12-31");
    }
    List<Reduction> payments = new ArrayList<>();
    for (int days : paidAfter) {
      payments.add(new Reduction(LocalDate.parse("2024-07-01").plusDays(days), euros("300.00")));
    }
    Claim claim = new Claim(PROFESSIONAL, euros("1000.00"), due, payments);

    assertThat(penalty.interest(claim, until)).isEqualTo(new Penalty.Known(dayByDay(claim, until)));
  }

  private static Money dayByDay(Claim claim, LocalDate until) {
    BigDecimal percentDays = BigDecimal.ZERO;
    for (LocalDate day = claim.dueDate().plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      BigDecimal rate = RATES.rateFor(claim.type(), HalfYear.of(day)).orElseThrow();
      percentDays = percentDays.add(claim.balanceOn(day).amount().multiply(rate));
    }
    return new Money(
        percentDays.divide(BigDecimal.valueOf(36_500), 2, RoundingMode.HALF_UP),
        claim.amount().currency());
  }

  private Money interest(Claim claim, String until) {
    return penalty.interest(claim, LocalDate.parse(until)).amount().orElseThrow();
  }

  private static Claim claim(
      CustomerType type, String amount, String dueDate, Reduction... reductions) {
    return new Claim(type, euros(amount), LocalDate.parse(dueDate), List.of(reductions));
  }

  private static Money euros(String amount) {
    return Money.of(amount, "EUR");
  }

  private static Rates rates(String ecb, String legal) {
    return new Rates(new BigDecimal(ecb), new BigDecimal(legal));
  }
}
