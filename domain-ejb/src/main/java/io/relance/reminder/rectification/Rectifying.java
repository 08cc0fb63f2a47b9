package io.relance.reminder.rectification;

import io.relance.scenario.DraftProblem;
import java.util.List;

/** What became of messages that were to be put right. */
public sealed interface Rectifying {

  /**
   * @param outcomes one for each message, in the order of their ids
   */
  record Done(List<RectificationOutcome> outcomes) implements Rectifying {

    public Done {
      outcomes = List.copyOf(outcomes);
    }

    /** How many wait for approval by this. */
    public long proposed() {
      return outcomes.stream().filter(RectificationOutcome::isDone).count();
    }
  }

  /**
   * Nothing was proposed: words can't be sent.
   *
   * @param language of the words
   * @param problems every one
   */
  record Refused(RectificationLanguage language, List<DraftProblem> problems)
      implements Rectifying {}
}
