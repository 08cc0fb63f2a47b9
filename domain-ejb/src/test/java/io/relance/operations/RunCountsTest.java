package io.relance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.testing.H2Database;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunCountsTest {

  private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 21, 2, 0);

  @RegisterExtension static final H2Database database = new H2Database();

  private long run;

  @BeforeEach
  void beginRun() {
    run =
        database.query(
            entities -> {
              JobRun begun =
                  new JobRun(
                      Job.NIGHTLY_REMINDERS,
                      LocalDate.of(2026, 11, 21),
                      null,
                      false,
                      "timer",
                      NIGHT);
              begun.end(RunStatus.COMPLETED, NIGHT);
              entities.persist(begun);
              return begun.id();
            });
  }

  @Test
  void chunksOfAllPartitionsAddUp() {
    raise(0, Map.of("READ", 100L, "DUE", 3L));
    raise(0, Map.of("READ", 50L, "PAUSE", 7L));
    raise(1, Map.of("READ", 20L));

    assertThat(sums())
        .containsExactly(Map.entry("DUE", 3L), Map.entry("PAUSE", 7L), Map.entry("READ", 170L));
  }

  @Test
  void aChunkThatRollsBackCountsNothing() {
    raise(0, Map.of("READ", 100L));

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    entities -> {
                      new RunCounts(entities).raise(run, 0, Map.of("READ", 100L));
                      throw new IllegalStateException("the chunk fails");
                    }))
        .hasMessage("the chunk fails");

    assertThat(sums()).containsExactly(Map.entry("READ", 100L));
  }

  @Test
  void aRunThatCountedNothingHasNoSums() {
    raise(0, Map.of());

    assertThat(sums()).isEmpty();
  }

  private void raise(int partition, Map<String, Long> counts) {
    database.inTransaction(entities -> new RunCounts(entities).raise(run, partition, counts));
  }

  private Map<String, Long> sums() {
    return database.query(entities -> new RunCounts(entities).sums(run));
  }
}
