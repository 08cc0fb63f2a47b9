package io.relance.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.testing.Beans;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In November 2026 the rates up to the first half of the year are known, the last unconfirmed. */
class PenaltyRatesTest {

  private final H2Database database = new H2Database();

  private static final HalfYear CONFIRMED = HalfYear.parse("2025-H2");
  private static final HalfYear UNCONFIRMED = HalfYear.parse("2026-H1");
  private static final HalfYear NEW = HalfYear.parse("2026-H2");

  private PenaltyRates rates;

  @BeforeEach
  void itIsNovember() {
    database.beforeAll(null);
    CompanyClock clock = () -> Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
    rates =
        new Beans(database)
            .with(CompanyClock.class, clock)
            .calledBy("administrator")
            .get(PenaltyRates.class);
  }

  @AfterEach
  void forget() {
    database.afterAll(null);
  }

  @Test
  void aHalfYearIsAdded() {
    assertThat(rates.table().rates()).doesNotContainKey(NEW);

    assertThat(rates.write(entry(NEW, "2.15", "2.62", true), false)).isEqualTo(RateChange.SAVED);

    assertThat(rates.list().get(0).halfYear()).isEqualTo(NEW);
    assertThat(rates.list().get(0).changedBy()).contains("administrator");
    assertThat(rates.table().rates().get(NEW).ecb()).isEqualByComparingTo("2.15");
  }

  @Test
  void anUnconfirmedOneIsCorrectedAtOnce() {
    assertThat(rates.write(entry(UNCONFIRMED, "2.40", "2.62", true), false))
        .isEqualTo(RateChange.SAVED);

    assertThat(rates.table().rates().get(UNCONFIRMED).ecb()).isEqualByComparingTo("2.40");
  }

  @Test
  void aConfirmedOneByWhichSumsWereClaimedChangesOnlyForWhoIsSure() {
    RateEntry other = entry(CONFIRMED, "9.99", "2.76", true);

    assertThat(rates.write(other, false)).isEqualTo(RateChange.IN_USE);
    assertThat(rates.table().rates().get(CONFIRMED).ecb()).isEqualByComparingTo("2.15");

    assertThat(rates.write(other, true)).isEqualTo(RateChange.SAVED);
    assertThat(rates.table().rates().get(CONFIRMED).ecb()).isEqualByComparingTo("9.99");
  }

  @Test
  void theSameOnceMoreIsNoChange() {
    assertThat(rates.write(entry(CONFIRMED, "2.150", "2.76", true), false))
        .isEqualTo(RateChange.SAVED);
  }

  @Test
  void theTermsMaySayARateOrNothing() {
    rates.agree(new BigDecimal("12.5"));
    assertThat(rates.table().agreed().orElseThrow()).isEqualByComparingTo("12.5");

    rates.agree(null);
    assertThat(rates.table().agreed()).isEmpty();
  }

  private static RateEntry entry(HalfYear half, String ecb, String legal, boolean confirmed) {
    return new RateEntry(half, new BigDecimal(ecb), new BigDecimal(legal), confirmed);
  }
}
