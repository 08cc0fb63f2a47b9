package io.relance.reminder.approval;

import io.relance.reminder.DispatchState;
import io.relance.scenario.DraftProblem;
import java.util.List;

/** What became of words that were to be put in the place of a step's own. */
public sealed interface Rewording {

  /** They are what leaves. */
  record Done(long revision) implements Rewording {}

  /**
   * Nothing changed.
   *
   * @param problems every one
   */
  record Refused(List<DraftProblem> problems) implements Rewording {}

  /** Nothing changed: somebody else has reworded it since it was read. */
  record ChangedMeanwhile(String by) implements Rewording {}

  /** Nothing changed: it does not wait for approval any more. */
  record NotProposed(DispatchState state) implements Rewording {}

  /** There is no dispatch of that id. */
  record Unknown() implements Rewording {}
}
