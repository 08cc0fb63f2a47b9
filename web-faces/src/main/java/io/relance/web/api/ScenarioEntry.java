package io.relance.web.api;

import io.relance.scenario.ScenarioDraft;
import java.time.LocalDateTime;

/**
 * A scenario in the list of all.
 *
 * @param publishedVersion the newest, or null while there is only the draft
 * @param changed whether the draft differs from it
 * @param steps how many steps the draft has, pauses included
 */
public record ScenarioEntry(
    String code,
    String label,
    String grouping,
    Integer publishedVersion,
    boolean changed,
    int steps,
    LocalDateTime changedAt,
    String changedBy) {

  static ScenarioEntry of(ScenarioDraft draft) {
    return new ScenarioEntry(
        draft.code(),
        draft.content().label(),
        draft.content().grouping().name(),
        version(draft),
        draft.changed(),
        draft.content().steps().size(),
        draft.changedAt(),
        draft.changedBy());
  }

  static Integer version(ScenarioDraft draft) {
    return draft.publishedVersion().isPresent() ? draft.publishedVersion().getAsInt() : null;
  }
}
