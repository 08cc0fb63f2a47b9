package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardedLineTest {

  private final RelayFake relay = new RelayFake();
  private final GuardedLine line = new GuardedLine(relay);

  @Test
  void aConnectionIsTriedThreeTimes() {
    relay.refusals = 2;
    assertThat(line.obstacle()).isEmpty();

    relay.refusals = 3;
    assertThat(line.obstacle()).contains("refused");
    assertThat(line.obstacle()).isEmpty();
  }

  @Test
  void tenSilencesInARowEndTheDelivery() {
    relay.answer = new Answer.NoAnswer("[EOF]");
    send(9);
    assertThat(line.obstacle()).isEmpty();
    send(1);
    assertThat(line.obstacle()).contains("[EOF]");
  }

  @Test
  void anAnswerMakesUpForTheSilences() {
    relay.answer = new Answer.NoAnswer("[EOF]");
    send(9);
    relay.answer = new Answer.RefusedForNow("450");
    send(1);
    relay.answer = new Answer.NoAnswer("[EOF]");
    send(9);

    assertThat(line.obstacle()).isEmpty();
  }

  private void send(int times) {
    for (int i = 0; i < times; i++) {
      line.send(null);
    }
  }

  private static final class RelayFake implements MailRelay.Line {

    private int refusals;
    private Answer answer = new Answer.Accepted();

    @Override
    public Optional<String> connect() {
      return refusals-- > 0 ? Optional.of("refused") : Optional.empty();
    }

    @Override
    public Answer send(OutgoingMail mail) {
      return answer;
    }

    @Override
    public void close() {}
  }
}
