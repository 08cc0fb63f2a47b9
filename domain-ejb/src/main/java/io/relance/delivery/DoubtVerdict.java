package io.relance.delivery;

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
import java.util.Objects;

/** What a person has said of a dispatch in doubt. It is kept for good. */
@Entity
@Table(name = "doubt_verdict")
public class DoubtVerdict {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "doubt_verdict_seq")
  @SequenceGenerator(
      name = "doubt_verdict_seq",
      sequenceName = "doubt_verdict_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "dispatch_id")
  private long dispatchId;

  @Enumerated(EnumType.STRING)
  private DoubtAnswer answer;

  @Column(name = "given_by")
  private String givenBy;

  @Column(name = "given_at")
  private LocalDateTime givenAt;

  protected DoubtVerdict() {}

  public DoubtVerdict(long dispatchId, DoubtAnswer answer, String givenBy, LocalDateTime givenAt) {
    this.dispatchId = dispatchId;
    this.answer = Objects.requireNonNull(answer);
    this.givenBy = Objects.requireNonNull(givenBy);
    this.givenAt = Objects.requireNonNull(givenAt);
  }

  public long dispatchId() {
    return dispatchId;
  }

  public DoubtAnswer answer() {
    return answer;
  }

  /** The login of who said it, or the mailbox in which a proof was found. */
  public String givenBy() {
    return givenBy;
  }

  public LocalDateTime givenAt() {
    return givenAt;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof DoubtVerdict that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(dispatchId, givenAt);
  }
}
