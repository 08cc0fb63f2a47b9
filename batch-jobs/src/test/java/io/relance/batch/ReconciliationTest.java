package io.relance.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.ClaimedDispatches;
import io.relance.delivery.EndedDelivery;
import io.relance.operations.Runs.LiveRun;
import io.relance.time.CompanyClock;
import jakarta.batch.runtime.BatchStatus;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 8, 0);

  private final ServerFake server = new ServerFake();
  private final RecordFake record = new RecordFake();
  private final ClaimedDispatches dispatches =
      new ClaimedDispatches() {
        @Override
        public void sweepAfter(EndedDelivery ended) {
          record.told.add("swept after " + ended.executionId() + " for " + ended.runId());
        }
      };
  private final CompanyClock clock = () -> Clock.fixed(NOW.atZone(PARIS).toInstant(), PARIS);
  private final Reconciliation reconciliation =
      new Reconciliation(server, record, dispatches, clock);

  @Test
  void anExecutionThatTheServerWasKilledInIsLost() {
    live(Optional.of(5L), NOW.minusHours(6));
    server.executions.put(5L, BatchStatus.FAILED);

    reconciliation.settleAfterStart();

    assertThat(record.told).containsExactly("swept after 5 for 3", "lost 3 by SERVER_STOPPED");
  }

  @Test
  void anEndThatTheDatabaseCouldNotRecordIsMadeUpFor() {
    live(Optional.of(5L), NOW.minusHours(6));
    server.executions.put(5L, BatchStatus.COMPLETED);

    reconciliation.settle();

    assertThat(record.told).containsExactly("swept after 5 for 3", "COMPLETED 3");
  }

  @Test
  void anExecutionThatTheServerHasForgottenIsLost() {
    live(Optional.of(5L), NOW.minusHours(6));

    reconciliation.settle();

    assertThat(record.told).containsExactly("swept after 5 for 3", "lost 3 by DATABASE");
  }

  @Test
  void whatRunsOnThisServerOrAnotherIsLeftAlone() {
    live(Optional.of(5L), NOW.minusHours(6));
    server.executions.put(5L, BatchStatus.STARTED);

    reconciliation.settleAfterStart();

    assertThat(record.told).isEmpty();
  }

  @Test
  void aRunThatIsJustBeingStartedIsLeftAloneForTwoMinutes() {
    live(Optional.empty(), NOW.minusMinutes(1));
    reconciliation.settle();
    assertThat(record.told).isEmpty();

    record.live.clear();
    live(Optional.empty(), NOW.minusMinutes(3));
    reconciliation.settle();
    assertThat(record.told).containsExactly("lost 3 by SERVER_STOPPED");
  }

  private void live(Optional<Long> execution, LocalDateTime placeTakenAt) {
    record.live.add(new LiveRun(RecordFake.RUN, placeTakenAt, execution));
  }
}
