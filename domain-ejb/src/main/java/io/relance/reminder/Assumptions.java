package io.relance.reminder;

import java.util.Map;
import java.util.Set;

/**
 * What a simulation takes for granted though it is not so yet.
 *
 * @param remindersActivated whether it goes as if reminders were activated
 * @param publishedDrafts codes of the scenarios whose drafts stand for their published versions
 * @param publishedAgain numbers of older versions, by the scenarios' codes, that stand for the
 *     newest
 */
public record Assumptions(
    boolean remindersActivated, Set<String> publishedDrafts, Map<String, Integer> publishedAgain) {

  /** Everything is as it is. */
  public static final Assumptions NONE = new Assumptions(false, Set.of());

  public Assumptions {
    publishedDrafts = Set.copyOf(publishedDrafts);
    publishedAgain = Map.copyOf(publishedAgain);
  }

  public Assumptions(boolean remindersActivated, Set<String> publishedDrafts) {
    this(remindersActivated, publishedDrafts, Map.of());
  }
}
