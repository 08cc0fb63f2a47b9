package io.relance.delivery.letter;

import static io.relance.delivery.DeliveringCompany.NIGHT;
import static io.relance.delivery.DeliveringCompany.OPENING;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.testing.H2Database;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LetterDayTest {

  @RegisterExtension static final H2Database database = new H2Database();

  private final QueuedLetters decided = new QueuedLetters(database, Optional::empty).decide();

  @AfterEach
  void forget() {
    decided.close();
  }

  @Test
  void aLetterThatLeavesDaysAfterItsNightIsInTheBatchOfTheDayOnWhichItIsMade() {
    decided.company().itIs(OPENING.plusDays(3));

    decided.company().deliver();

    assertThat(decided.queue().of(NIGHT)).isEmpty();
    assertThat(decided.queue().of(NIGHT.plusDays(3))).hasSize(2);
  }
}
