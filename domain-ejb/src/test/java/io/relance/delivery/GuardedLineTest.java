package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuardedLineTest {

  private final RelayFake relay = new RelayFake();
  private final List<Duration> pauses = new ArrayList<>();
  private final GuardedLine line = new GuardedLine(relay, pauses::add, true);

  @Test
  void aConnectionIsTriedThreeTimesWithTimeBetween() {
    relay.refusing(2);
    assertThat(line.obstacle()).isEmpty();
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5));

    relay.refusing(3);
    assertThat(line.obstacle()).contains("Connection refused");
    assertThat(line.obstacle()).isEmpty();
  }

  @Test
  void aRelayThatWasAwayIsTriedOnce() {
    relay.refusing(1);

    assertThat(new GuardedLine(relay, pauses::add, false).obstacle())
        .contains("Connection refused");
    assertThat(pauses).isEmpty();
  }

  @Test
  void threeSilencesInARowEndTheDelivery() {
    relay.answering(mail -> new Answer.NoAnswer("[EOF]"));
    send(2);
    assertThat(line.obstacle()).isEmpty();
    send(1);
    assertThat(line.obstacle()).contains("[EOF]");
  }

  @Test
  void anAnswerMakesUpForTheSilences() {
    relay.answering(mail -> new Answer.NoAnswer("[EOF]"));
    send(2);
    relay.answering(mail -> new Answer.RefusedForNow("450"));
    send(1);
    relay.answering(mail -> new Answer.NoAnswer("[EOF]"));
    send(2);

    assertThat(line.obstacle()).isEmpty();
  }

  private void send(int times) {
    for (int i = 0; i < times; i++) {
      line.send(null);
    }
  }
}
