package io.relance.scenario.library;

import io.relance.scenario.DraftProblem;
import java.time.LocalDateTime;
import java.util.List;

/** What became of a template that was to be saved. */
public sealed interface SavedTemplate {

  /** It is kept, with its texts cleaned. */
  record Saved(Template template) implements SavedTemplate {}

  /**
   * Nothing was saved.
   *
   * @param problems every one; their fields are of the form {@code texts.fr.subject}
   */
  record Refused(List<DraftProblem> problems) implements SavedTemplate {}

  /** Nothing was saved: another template has the name, be it in capitals. */
  record NameTaken(String name) implements SavedTemplate {}

  /** Nothing was saved: somebody else changed the template after it was read. */
  record ChangedMeanwhile(LocalDateTime at, String by) implements SavedTemplate {}

  /** There is no template of that id. */
  record Unknown() implements SavedTemplate {}
}
