package io.relance.delivery.bounce;

import java.util.Map;

/**
 * What a look into the mailbox has brought.
 *
 * @param outcomes how many mails came to what
 * @param obstacle why it wasn't read to the end, or null
 */
public record Collected(Map<ReadOutcome, Long> outcomes, String obstacle) {

  public Collected {
    outcomes = Map.copyOf(outcomes);
  }

  public long count(ReadOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }
}
