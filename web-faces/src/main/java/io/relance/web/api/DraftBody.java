package io.relance.web.api;

import io.relance.scenario.ScenarioDraft;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * A scenario's draft, as it is given and taken back.
 *
 * @param minimums what a message has to claim at least, one amount for each currency
 * @param steps each with its type's own fields
 * @param publishedVersion the newest, or null while there is only the draft
 * @param changed whether the draft differs from it
 */
public record DraftBody(
    String code,
    String label,
    String grouping,
    List<MoneyBody> minimums,
    ApprovalBody approval,
    List<Map<String, Object>> steps,
    Integer publishedVersion,
    boolean changed,
    LocalDateTime changedAt,
    String changedBy) {

  static DraftBody of(ScenarioDraft draft) {
    return new DraftBody(
        draft.code(),
        draft.content().label(),
        draft.content().grouping().name(),
        draft.content().options().minimums().stream().map(MoneyBody::of).toList(),
        ApprovalBody.of(draft.content().options().approval()),
        draft.content().steps().stream().map(StepFields::of).toList(),
        ScenarioEntry.version(draft),
        draft.changed(),
        draft.changedAt(),
        draft.changedBy());
  }
}
