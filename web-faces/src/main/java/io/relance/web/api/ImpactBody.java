package io.relance.web.api;

import io.relance.reminder.PublicationImpact;
import io.relance.scenario.Stage;
import java.util.List;

/**
 * What publishing does to the invoices that are under way.
 *
 * @param underWay how many wait in the scenario
 * @param displaced those whose step is gone
 */
public record ImpactBody(long underWay, List<Displaced> displaced) {

  /**
   * @param from level that they wait for now, counted from 1, or null
   * @param to level that they wait for then; null where the scenario ends for them
   */
  public record Displaced(
      Integer from, String fromLabel, Integer to, String toLabel, long invoices) {

    static Displaced of(PublicationImpact.Displaced displaced) {
      return new Displaced(
          number(displaced.from()),
          label(displaced.from()),
          number(displaced.to()),
          label(displaced.to()),
          displaced.invoices());
    }

    private static Integer number(Stage stage) {
      return stage == null ? null : stage.number();
    }

    private static String label(Stage stage) {
      return stage == null ? null : stage.label();
    }
  }

  static ImpactBody of(PublicationImpact impact) {
    return new ImpactBody(
        impact.underWay(), impact.displaced().stream().map(Displaced::of).toList());
  }
}
