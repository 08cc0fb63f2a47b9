package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace();

  @Test
  void itBeginsWithOneAndDoublesUpToItsMost() {
    assertThat(pace.next()).isEqualTo(1);
    quick();
    assertThat(pace.next()).isEqualTo(2);
    quick();
    assertThat(pace.next()).isEqualTo(4);
    for (int i = 0; i < 10; i++) {
      quick();
    }
    assertThat(pace.next()).isEqualTo(Pace.MOST);
  }

  @Test
  void whatFillsTheMomentStaysAsItIs() {
    quick();
    pace.took(2, Pace.MOMENT);

    assertThat(pace.next()).isEqualTo(2);
  }

  @Test
  void whatLastsLongerIsHalvedDownToOne() {
    quick();
    quick();
    pace.took(4, Duration.ofSeconds(3));
    assertThat(pace.next()).isEqualTo(2);
    pace.took(2, Duration.ofSeconds(3));
    pace.took(1, Duration.ofSeconds(3));

    assertThat(pace.next()).isEqualTo(1);
  }

  @Test
  void whereNothingLeftItIsNoFaster() {
    quick();
    pace.took(0, Duration.ZERO);

    assertThat(pace.next()).isEqualTo(1);
  }

  private void quick() {
    pace.took(pace.next(), Duration.ofMillis(10));
  }
}
