package io.relance.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

  private final WorkingCalendar france = PublicHolidays.of("FR");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01",
        "2026-04-06",
        "2026-05-01",
        "2026-05-08",
        "2026-05-14",
        "2026-05-25",
        "2026-07-14",
        "2026-08-15",
        "2026-11-01",
        "2026-11-11",
        "2026-12-25"
      })
  void nobodyWorksInFranceOnItsElevenHolidays(LocalDate holiday) {
    assertThat(france.isWorkingDay(holiday)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04-03", "2026-12-26", "2026-11-21", "2026-11-22"})
  void regionalHolidaysCountAsAnyOtherDay(LocalDate day) {
    assertThat(france.isWorkingDay(day)).isEqualTo(day.getDayOfWeek().getValue() <= 5);
  }

  @Test
  void aWindowOpensAgainAfterALongWeekend() {
    LocalDateTime fridayEvening = LocalDateTime.of(2026, 5, 22, 18, 0);

    assertThat(SendingWindow.DEFAULT.nextOpening(fridayEvening, france))
        .isEqualTo(LocalDateTime.of(2026, 5, 26, 9, 0));
  }

  @Test
  void eachCountryHasItsOwnCalendar() {
    LocalDate unificationDay = LocalDate.of(2025, 10, 3);

    assertThat(PublicHolidays.of("DE").isWorkingDay(unificationDay)).isFalse();
    assertThat(france.isWorkingDay(unificationDay)).isTrue();
  }
}
