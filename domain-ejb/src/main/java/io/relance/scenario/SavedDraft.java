package io.relance.scenario;

import java.time.LocalDateTime;

/** What became of a draft that was to be saved. */
public sealed interface SavedDraft {

  /** There was no scenario of that code; now there is. */
  record Created(ScenarioDraft draft) implements SavedDraft {}

  record Changed(ScenarioDraft draft) implements SavedDraft {}

  /** Nothing was saved: somebody else changed the draft after it was read. */
  record ChangedMeanwhile(LocalDateTime at, String by) implements SavedDraft {}
}
