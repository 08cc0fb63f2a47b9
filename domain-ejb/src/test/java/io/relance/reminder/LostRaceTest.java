package io.relance.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostRaceTest {

  @Test
  void itIsFoundInsideWhatTheContainerWrapsAroundIt() {
    List<RuntimeException> races =
        List.of(new StalePositionException("F-1"), new OptimisticLockException());

    assertThat(races).allMatch(race -> LostRace.isBehind(new EJBException(new EJBException(race))));
  }

  @Test
  void aFailureOfAnotherKindIsNone() {
    assertThat(LostRace.isBehind(new EJBException(new IllegalStateException()))).isFalse();
  }
}
