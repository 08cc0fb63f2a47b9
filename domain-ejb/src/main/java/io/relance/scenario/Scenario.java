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
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A scenario of reminders: a draft that people work on, and the versions published from it. Nights
 * follow the newest published version and never see the draft.
 */
@Entity
@Table(name = "scenario")
public class Scenario {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "scenario_seq")
  @SequenceGenerator(name = "scenario_seq", sequenceName = "scenario_seq", allocationSize = 50)
  private Long id;

  private String code;
  private String label;

  @Enumerated(EnumType.STRING)
  @Column(name = "message_grouping")
  private Grouping grouping;

  @Column(name = "approval_from")
  private Integer approvalFrom;

  @Column(name = "customer_number")
  private String customerNumber;

  @Column(name = "published_version")
  private Integer publishedVersion;

  @Column(name = "draft_changed_at")
  private LocalDateTime draftChangedAt;

  @Column(name = "draft_changed_by")
  private String draftChangedBy;

  @Version private long version;

  protected Scenario() {}

  /**
   * @param code matches {@link ScenarioCode#PATTERN}
   * @param by login of the author
   */
  public Scenario(String code, DraftContent draft, LocalDateTime at, String by) {
    this.code = Objects.requireNonNull(code);
    redraft(draft, at, by);
  }

  /** Records that the draft changed, and what it is called and grouped by from now on. */
  public void redraft(DraftContent draft, LocalDateTime at, String by) {
    label = draft.label();
    grouping = draft.grouping();
    approvalFrom = draft.options().approval().fromStep();
    draftChangedAt = Objects.requireNonNull(at);
    draftChangedBy = Objects.requireNonNull(by);
  }

  /** Makes it the programme of one customer. */
  void belongTo(String customer) {
    customerNumber = Objects.requireNonNull(customer);
  }

  /** Makes it a scenario like every other again. */
  void belongToNobody() {
    customerNumber = null;
  }

  /**
   * Makes a new version the one that nights follow.
   *
   * @param content what it says: the draft, or an older version once more
   */
  ScenarioVersion publish(DraftContent content, PublicationNote note) {
    publishedVersion = publishedVersion().orElse(0) + 1;
    return new ScenarioVersion(this, publishedVersion, content, note);
  }

  public Long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public Grouping grouping() {
    return grouping;
  }

  /** The step of the draft from which messages need approval. */
  Optional<Integer> approvalFrom() {
    return Optional.ofNullable(approvalFrom);
  }

  /** The number of the customer whose programme it is. */
  public Optional<String> customerNumber() {
    return Optional.ofNullable(customerNumber);
  }

  /** The newest published version, empty while there is only a draft. */
  public OptionalInt publishedVersion() {
    return publishedVersion == null ? OptionalInt.empty() : OptionalInt.of(publishedVersion);
  }

  public LocalDateTime draftChangedAt() {
    return draftChangedAt;
  }

  public String draftChangedBy() {
    return draftChangedBy;
  }

  /** Raised by every change: tells whether another person changed the draft in between. */
  public long revision() {
    return version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scenario that && code.equals(that.code);
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }
}
