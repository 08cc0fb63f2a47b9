package io.relance.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What was published once. It never changes: dispatches and positions refer to it for good. */
@Entity
@Immutable
@Table(name = "scenario_version")
public class ScenarioVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "scenario_version_seq")
  @SequenceGenerator(
      name = "scenario_version_seq",
      sequenceName = "scenario_version_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "scenario_id")
  private long scenarioId;

  private int number;
  private String label;

  @Enumerated(EnumType.STRING)
  @Column(name = "message_grouping")
  private Grouping grouping;

  @Column(name = "approval_from")
  private Integer approvalFrom;

  @Column(name = "published_at")
  private LocalDateTime publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  private String note;

  protected ScenarioVersion() {}

  ScenarioVersion(Scenario scenario, int number, DraftContent content, PublicationNote note) {
    this.scenarioId = scenario.id();
    this.number = number;
    this.label = content.label();
    this.grouping = content.grouping();
    this.approvalFrom = content.options().approval().fromStep();
    this.publishedAt = note.at();
    this.publishedBy = note.by();
    this.note = note.text();
  }

  /**
   * @param code the scenario's code
   * @param steps the version's own steps, in order
   * @param amounts the version's own
   */
  PublishedScenario published(String code, List<Step> steps, List<ScenarioAmount> amounts) {
    ScenarioOptions options = ScenarioAmount.options(amounts, approvalFrom);
    return PublishedScenario.of(code, number, new DraftContent(label, grouping, steps, options));
  }

  public String label() {
    return label;
  }

  public long scenarioId() {
    return scenarioId;
  }

  /** Counted from 1 within the scenario. */
  public int number() {
    return number;
  }

  public LocalDateTime publishedAt() {
    return publishedAt;
  }

  /** Login of the person or program that published. */
  public String publishedBy() {
    return publishedBy;
  }

  /** Why it was published, in the author's words. */
  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScenarioVersion that
        && scenarioId == that.scenarioId
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(scenarioId) * 31 + number;
  }
}
