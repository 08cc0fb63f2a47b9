package io.relance.reminder.night;

import static java.util.stream.Collectors.groupingBy;

import io.relance.reminder.RecordedReason;
import io.relance.reminder.ScenarioPosition;
import io.relance.reminder.night.ArrayUpdate.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How rows that nights change are written back, many at a time. */
public final class NightRows {

  /** Only what nobody else has changed since it was read. */
  public static final ArrayUpdate<ScenarioPosition> POSITIONS =
      new ArrayUpdate<>(
          "scenario_position",
          "t.id = n.id and t.version = n.version",
          """
          scenario = n.scenario, scenario_version = n.scenario_version, chosen_by = n.chosen_by,
          waits_at = n.waits_at, stages_had = n.stages_had, stage_sequence = n.stage_sequence,
          last_stage_on = n.last_stage_on, previous_stage_on = n.previous_stage_on,
          restarted_on = n.restarted_on, next_on = n.next_on, next_step_type = n.next_step_type, level_label = n.level_label,
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
              new Column<>("restarted_on", "date", position -> position.facts().restartedOn()),
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

  public static final ArrayUpdate<RecordedReason> REASONS =
      new ArrayUpdate<>(
          "recorded_reason",
          "t.id = n.id",
          """
          decision = n.decision, detail = n.detail, last_night = n.last_night,
          recorded_at = n.recorded_at, outside_customer_id = n.outside_customer_id""",
          List.of(
              new Column<>("id", "bigint", RecordedReason::id),
              new Column<>("decision", "varchar", reason -> reason.decision().name()),
              new Column<>("detail", "varchar", reason -> reason.detail().orElse(null)),
              new Column<>("last_night", "date", reason -> reason.lastNight().orElse(null)),
              new Column<>("recorded_at", "timestamp", RecordedReason::recordedAt),
              new Column<>(
                  "outside_customer_id",
                  "bigint",
                  reason -> reason.outsideCustomerId().orElse(null))));

  private NightRows() {}

  /**
   * The reasons of invoices that hold now, and those that began on a night, by the invoices' ids.
   */
  public static Map<Long, List<RecordedReason>> reasons(
      WritingSession session, List<Long> invoices, LocalDate night) {
    return session
        .session()
        .createNativeQuery(
            """
            select * from recorded_reason where invoice_id = any (:ids)
            and (last_night is null or first_night = :night)""",
            RecordedReason.class)
        .setParameter("ids", invoices.toArray(Long[]::new))
        .setParameter("night", night)
        .getResultStream()
        .collect(groupingBy(RecordedReason::invoiceId));
  }
}
