package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({"0,PT1M", "1,PT1M", "2,PT2M", "3,PT4M", "9,PT4H16M", "10,PT6H", "500,PT6H"})
  void theWaitDoublesFromAMinuteToSixHours(int attempts, Duration wait) {
    LocalDateTime now = LocalDateTime.of(2026, 11, 23, 9, 0);

    assertThat(Backoff.after(attempts, now)).isEqualTo(now.plus(wait));
  }
}
