package io.relance.scenario;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a draft says: all that is saved at once and published together.
 *
 * @param steps in order; they may be incomplete until the draft is published
 */
public record DraftContent(
    String label, Grouping grouping, List<Step> steps, ScenarioOptions options) {

  public DraftContent {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(grouping, "grouping");
    Objects.requireNonNull(options, "options");
    steps = List.copyOf(steps);
  }

  static DraftContent of(PublishedScenario published) {
    return new DraftContent(
        published.label(), published.grouping(), published.steps(), published.options());
  }

  /** A draft without options. */
  public DraftContent(String label, Grouping grouping, List<Step> steps) {
    this(label, grouping, steps, ScenarioOptions.NONE);
  }

  /**
   * The same draft with its steps changed. The step from which messages need approval stays the
   * same one wherever it moves; where it is gone, the next of those that stood behind it takes its
   * place, so that no deletion lets messages leave unseen.
   *
   * @param others those that were there before have their identities
   */
  public DraftContent with(List<Step> others) {
    Approval approval = options.approval();
    Integer from = approval.fromStep() == null ? null : placeIn(others, approval.fromStep());
    return new DraftContent(
        label, grouping, others, new ScenarioOptions(options.minimums(), approval.from(from)));
  }

  private Integer placeIn(List<Step> others, int from) {
    return steps.stream()
        .skip(from - 1L)
        .flatMap(step -> numberOf(step, others).boxed())
        .findFirst()
        .orElse(null);
  }

  private static IntStream numberOf(Step step, List<Step> others) {
    return IntStream.rangeClosed(1, others.size())
        .filter(number -> Objects.equals(others.get(number - 1).id(), step.id()));
  }

  boolean isSameAs(PublishedScenario published) {
    return equals(of(published));
  }
}
