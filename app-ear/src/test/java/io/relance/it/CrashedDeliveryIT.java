package io.relance.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.it.CrashedDelivery.Outcome;
import io.relance.it.CrashedDelivery.Sent;
import io.relance.it.Executioner.Moment;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * At most once, nothing lost: many dispatches, and the server is killed again and again, with
 * {@code -Dcrash.dispatches=2000 -Dcrash.kills=30} thirty times. What was drawn is drawn again with
 * {@code -Dcrash.seed}.
 */
class CrashedDeliveryIT {

  private static final int DISPATCHES = Integer.getInteger("crash.dispatches", 200);
  private static final int KILLS = Integer.getInteger("crash.kills", 5);
  private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());

  @Test
  void wheneverTheServerIsKilledNoMessageIsAcceptedTwiceAndNoneIsForgotten()
      throws InterruptedException {
    System.out.printf("%d dispatches, %d kills, seed %d%n", DISPATCHES, KILLS, SEED);
    try (RelanceServer server = RelanceServer.fresh("crashed-delivery")) {
      Outcome outcome = new CrashedDelivery(server, DISPATCHES, KILLS, SEED).run();
      System.out.printf(
          "%s, %d accepted, killed at %s%n",
          outcome.counts(), outcome.accepted().size(), outcome.struck());

      assertThat(outcome.accepted()).allSatisfy((id, times) -> assertThat(times).isOne());
      assertThat(outcome.dispatches()).hasSize(DISPATCHES);
      assertThat(outcome.in("SENT", "FAILED", "RETRY", "IN_DOUBT", "CANCELLED"))
          .hasSize(DISPATCHES);
      assertThat(outcome.accepted().keySet())
          .containsAll(outcome.in("SENT"))
          .isSubsetOf(outcome.in("SENT", "IN_DOUBT"));
      Set<Long> unanswered = outcome.struck().get(Moment.BEFORE_THE_ANSWER);
      assertThat(outcome.in("IN_DOUBT")).isNotEmpty().containsAll(unanswered);
      assertThat(outcome.struck()).containsOnlyKeys(Moment.values());
      assertThat(outcome.counts()).containsKeys("SENT", "FAILED", "RETRY");
      assertThat(outcome.dispatches().values()).allSatisfy(CrashedDeliveryIT::isLeftOutIfItHasToBe);
    }
  }

  /** Paid, ticked or disputed since the night, it never leaves; everything else does. */
  private static void isLeftOutIfItHasToBe(Sent dispatch) {
    assertThat(dispatch.state().equals("CANCELLED") ? dispatch.reason() : null)
        .as("%s", dispatch)
        .isEqualTo(Meanwhile.to(dispatch.number()).map(Meanwhile::reason).orElse(null));
  }
}
