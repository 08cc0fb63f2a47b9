package io.relance.reminder;

import io.relance.scenario.Stage;
import java.util.List;

/**
 * What publishing does to the invoices that are under way in a scenario.
 *
 * @param underWay how many wait in it
 * @param displaced those whose place is gone; the others stay at their step
 */
public record PublicationImpact(long underWay, List<Displaced> displaced) {

  public PublicationImpact {
    displaced = List.copyOf(displaced);
  }

  /**
   * Invoices that wait for a stage whose step is gone.
   *
   * @param from the stage in the version that nights follow now; null where an older version had it
   * @param to the stage for which they wait from then on; null where the scenario ends for them
   */
  public record Displaced(Stage from, Stage to, long invoices) {}
}
