package io.relance.scenario;

import java.util.List;
import java.util.Objects;

/**
 * What a draft says: all that is saved at once and published together.
 *
 * @param steps in order; they may be incomplete until the draft is published
 */
public record DraftContent(String label, Grouping grouping, List<Step> steps) {

  public DraftContent {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(grouping, "grouping");
    steps = List.copyOf(steps);
  }

  static DraftContent of(PublishedScenario published) {
    return new DraftContent(published.label(), published.grouping(), published.steps());
  }

  boolean isSameAs(PublishedScenario published) {
    return label.equals(published.label())
        && grouping == published.grouping()
        && steps.equals(published.steps());
  }
}
