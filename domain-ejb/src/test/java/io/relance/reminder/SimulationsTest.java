package io.relance.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.testing.Beans;
import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SimulationsTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 9, 30);
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 26);

  @RegisterExtension static final H2Database database = new H2Database();

  private final Simulations simulations =
      new Beans(database)
          .with(
              CompanyClock.class,
              (CompanyClock) () -> Clock.fixed(NOW.toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
          .get(Simulations.class);

  @Test
  void aScenarioIsSimulatedOnceSomebodyHasDoneSo() {
    simulations.record(SimulationKind.DRY_RUN, List.of("SOFT", "STRICT"), NIGHT);

    assertThat(simulations.wasSimulated("SOFT")).isTrue();
    assertThat(simulations.wasSimulated("STRICT")).isTrue();
    assertThat(simulations.wasSimulated("OTHER")).isFalse();
  }

  @Test
  void whoSimulatedLastAndWhenIsKnown() {
    simulations.record(SimulationKind.DRY_RUN, List.of("LAST"), NIGHT);
    simulations.record(SimulationKind.WALK_THROUGH, List.of("LAST"), NIGHT);

    assertThat(simulations.latest("LAST"))
        .hasValueSatisfying(
            latest -> {
              assertThat(latest.kind()).isEqualTo(SimulationKind.WALK_THROUGH);
              assertThat(latest.simulatedBy()).isEqualTo("finance");
              assertThat(latest.simulatedAt()).isEqualTo(NOW);
              assertThat(latest.businessDate()).isEqualTo(NIGHT);
            });
  }
}
