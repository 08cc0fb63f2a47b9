package io.relance.web.view.scenario;

import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.ScenarioDraft;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/** A draft as it stands in the editor, but for its steps: what it says, and who changed it last. */
public class OpenDraft implements Serializable {

  private static final long serialVersionUID = 1L;

  private DraftLimits limits;
  private String label;
  private Grouping grouping;
  private Integer publishedVersion;
  private boolean changed;
  private LocalDateTime changedAt;
  private String changedBy;
  private long revision;

  OpenDraft(ScenarioDraft draft) {
    take(draft);
  }

  /** Shows what was saved. */
  final void take(ScenarioDraft draft) {
    limits = DraftLimits.of(draft.content().options());
    label = draft.content().label();
    grouping = draft.content().grouping();
    publishedVersion =
        draft.publishedVersion().isPresent() ? draft.publishedVersion().getAsInt() : null;
    changed = draft.changed();
    changedAt = draft.changedAt();
    changedBy = draft.changedBy();
    revision = draft.revision();
  }

  /** Shows what could not be saved. */
  void keep(DraftContent mine) {
    limits = DraftLimits.of(mine.options());
  }

  /** What stands in the fields, with the steps of the line. */
  DraftContent content(StepList steps) {
    return new DraftContent(label, grouping, steps.saved(), limits.options()).with(steps.steps());
  }

  /** What its messages have to claim, and which of them a person approves. */
  public DraftLimits getLimits() {
    return limits;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public Grouping getGrouping() {
    return grouping;
  }

  public void setGrouping(Grouping grouping) {
    this.grouping = grouping;
  }

  public List<Grouping> getGroupings() {
    return List.of(Grouping.values());
  }

  /** The number of the version that nights follow; null before the first. */
  public Integer getPublishedVersion() {
    return publishedVersion;
  }

  /** Whether it says something else than that version. */
  public boolean isChanged() {
    return changed;
  }

  public LocalDateTime getChangedAt() {
    return changedAt;
  }

  /** The login of whoever changed it last. */
  public String getChangedBy() {
    return changedBy;
  }

  /** Raised by every change. */
  long revision() {
    return revision;
  }
}
