package io.relance.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final Formats french = Formats.in(Languages.FRENCH, PARIS);
  private final Formats english = Formats.in(Languages.ENGLISH, PARIS);

  @Test
  void anAmountHasItsGroupsItsDecimalsAndItsSign() {
    Money money = Money.of("1234.56", "EUR");
    assertThat(french.money(money)).isEqualTo("1\u00a0234,56\u00a0€");
    assertThat(english.money(money)).isEqualTo("€1,234.56");
  }

  @Test
  void anAmountKeepsTheDecimalsOfItsCurrency() {
    assertThat(french.money(new BigDecimal("84310"), "CHF")).isEqualTo("84\u00a0310,00\u00a0CHF");
    assertThat(english.money(new BigDecimal("84310"), "CHF")).isEqualTo("CHF\u00a084,310.00");
    assertThat(french.money(Money.of("1500", "JPY")))
        .startsWith("1\u00a0500\u00a0")
        .doesNotContain(",");
    assertThat(french.money(Money.of("-12.5", "EUR"))).isEqualTo("-12,50\u00a0€");
  }

  @Test
  void aCountIsGroupedWithoutTheNarrowSpaceThatTheFontLacks() {
    assertThat(french.count(8412)).isEqualTo("8\u00a0412");
    assertThat(english.count(8412)).isEqualTo("8,412");
    assertThat(french.percent(0.65)).isEqualTo("65\u00a0%");
    assertThat(french.number(new BigDecimal("10.15"))).isEqualTo("10,15");
  }

  @Test
  void aDateReadsAsEachLanguageWritesIt() {
    assertThat(french.date(DAY)).isEqualTo("21/11/2026");
    assertThat(english.date(DAY)).isEqualTo("21 Nov 2026");
    assertThat(french.shortDate(DAY)).isEqualTo("21/11");
    assertThat(french.shortWeekday(DAY)).isEqualTo("samedi 21/11");
    assertThat(english.shortWeekday(DAY)).isEqualTo("Saturday 21 Nov");
    assertThat(french.weekday(DAY)).isEqualTo("samedi 21/11/2026");
    assertThat(english.weekday(DAY)).isEqualTo("Saturday 21 Nov 2026");
    assertThat(english.date(LocalDate.of(2026, 9, 1))).isEqualTo("1 Sep 2026");
  }

  @Test
  void aMomentIsShownInTheZoneOfTheCompany() {
    Instant eight = Instant.parse("2026-11-21T08:00:00Z");
    assertThat(french.dateTime(eight)).isEqualTo("21/11/2026\u00a009:00");
    assertThat(french.time(eight)).isEqualTo("09:00");
    assertThat(french.dateTime(LocalDateTime.of(2026, 11, 21, 9, 0)))
        .isEqualTo("21/11/2026\u00a009:00");
    assertThat(english.time(LocalTime.of(17, 5))).isEqualTo("17:05");
    assertThat(english.duration(Duration.ofSeconds(1085))).isEqualTo("00:18:05");
  }

  @Test
  void daysAreCountedFromTheDueDate() {
    assertThat(french.dayMark(25)).isEqualTo("J+25");
    assertThat(french.dayMark(0)).isEqualTo("J");
    assertThat(french.dayMark(-5)).isEqualTo("J\u22125");
    assertThat(english.dayMark(25)).isEqualTo("D+25");
    assertThat(french.days(1056)).isEqualTo("1\u00a0056\u00a0j");
  }

  @Test
  void nothingIsShownForNothing() {
    assertThat(french.money((Money) null)).isEmpty();
    assertThat(french.money(null, "EUR")).isEmpty();
    assertThat(french.count(null)).isEmpty();
    assertThat(french.number(null)).isEmpty();
    assertThat(french.date(null)).isEmpty();
    assertThat(french.shortDate(null)).isEmpty();
    assertThat(french.weekday(null)).isEmpty();
    assertThat(french.shortWeekday(null)).isEmpty();
    assertThat(french.dateTime(null)).isEmpty();
    assertThat(french.time(null)).isEmpty();
    assertThat(french.duration(null)).isEmpty();
  }
}
