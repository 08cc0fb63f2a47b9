package io.relance.reminder.night;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.relance.reminder.CustomerNight;
import io.relance.reminder.ScenarioPosition;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.reminder.night.ArrayUpdate.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves the positions of some customers to where a night has decided. */
final class Positions {

  private static final ArrayUpdate<ScenarioPosition> UPDATE =
      new ArrayUpdate<>(
          "scenario_position",
          "t.id = n.id and t.version = n.version",
          """
          scenario = n.scenario, scenario_version = n.scenario_version, chosen_by = n.chosen_by,
          waits_at = n.waits_at, stages_had = n.stages_had, stage_sequence = n.stage_sequence,
          last_stage_on = n.last_stage_on, previous_stage_on = n.previous_stage_on,
          next_on = n.next_on, next_step_type = n.next_step_type, level_label = n.level_label,
          state = n.state, decision = n.decision, reason = n.reason, version = t.version + 1""",
          List.of(
              new Column<>("id", "bigint", ScenarioPosition::id),
              new Column<>("version", "bigint", ScenarioPosition::version),
              new Column<>("scenario", "varchar", ScenarioPosition::scenario),
              new Column<>("scenario_version", "integer", ScenarioPosition::scenarioVersion),
              new Column<>("chosen_by", "varchar", position -> position.facts().chosenBy().name()),
              new Column<>("waits_at", "varchar", position -> position.facts().waitsAt()),
              new Column<>("stages_had", "integer", ScenarioPosition::stagesHad),
              new Column<>("stage_sequence", "integer", ScenarioPosition::stageSequence),
              new Column<>("last_stage_on", "date", position -> position.facts().lastStageOn()),
              new Column<>(
                  "previous_stage_on", "date", position -> position.previousStageOn().orElse(null)),
              new Column<>("next_on", "date", position -> position.nextOn().orElse(null)),
              new Column<>(
                  "next_step_type",
                  "varchar",
                  position -> position.nextStepType().map(Enum::name).orElse(null)),
              new Column<>(
                  "level_label", "varchar", position -> position.levelLabel().orElse(null)),
              new Column<>("state", "varchar", position -> position.state().name()),
              new Column<>("decision", "varchar", position -> position.decision().name()),
              new Column<>("reason", "varchar", position -> position.reason().name())));

  private final WritingSession session;
  private final Map<Long, ScenarioPosition> byInvoice;

  private Positions(WritingSession session, Map<Long, ScenarioPosition> byInvoice) {
    this.session = session;
    this.byInvoice = byInvoice;
  }

  static Positions of(WritingSession session, List<Long> invoices) {
    return new Positions(
        session,
        session
            .session()
            .createNativeQuery(
                "select * from scenario_position where invoice_id = any (:ids)",
                ScenarioPosition.class)
            .setParameter("ids", invoices.toArray(Long[]::new))
            .getResultStream()
            .collect(toMap(ScenarioPosition::invoiceId, identity())));
  }

  /** Writes those that enter and those that change; the others stay untouched. */
  void follow(List<CustomerNight> customers) throws SQLException {
    List<ScenarioPosition> entering = new ArrayList<>();
    List<ScenarioPosition> changed = new ArrayList<>();
    for (CustomerNight night : customers) {
      for (InvoiceDecision decided : night.decided().decisions()) {
        follow(night.customer().id(), decided, entering, changed);
      }
    }
    session.insert(entering);
    session.update(UPDATE, changed);
  }

  private void follow(
      long customerId,
      InvoiceDecision decided,
      List<ScenarioPosition> entering,
      List<ScenarioPosition> changed) {
    ScenarioPosition known = byInvoice.get(decided.invoice().id());
    if (known != null) {
      if (known.follow(decided)) {
        changed.add(known);
      }
    } else if (decided.position() != null) {
      ScenarioPosition entered = ScenarioPosition.entering(customerId, decided);
      byInvoice.put(decided.invoice().id(), entered);
      entering.add(entered);
    }
  }

  /** The position's id of an invoice that has a stage. */
  long idOf(long invoiceId) {
    return byInvoice.get(invoiceId).id();
  }
}
