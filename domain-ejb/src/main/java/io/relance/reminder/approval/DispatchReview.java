package io.relance.reminder.approval;

import io.relance.scenario.MessageText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What people did to a message that waited for their approval. It begins with the first of them who
 * touches it, and stays beside the dispatch for good.
 */
@Entity
@Table(name = "dispatch_review")
public class DispatchReview {

  @Id
  @Column(name = "dispatch_id")
  private long dispatchId;

  private String subject;
  private String body;

  @Column(name = "edited_by")
  private String editedBy;

  @Column(name = "edited_at")
  private LocalDateTime editedAt;

  private Boolean approved;
  private String note;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private LocalDateTime decidedAt;

  @Version private long version;

  protected DispatchReview() {}

  public DispatchReview(long dispatchId) {
    this.dispatchId = dispatchId;
  }

  /** Puts other words in the place of the step's own. */
  public void reword(MessageText text, String by, LocalDateTime at) {
    subject = text.subject();
    body = Objects.requireNonNull(text.body());
    editedBy = by;
    editedAt = at;
  }

  void approve(String by, LocalDateTime at) {
    decide(true, null, by, at);
  }

  /**
   * @param why in the person's own words, or null
   */
  void reject(String why, String by, LocalDateTime at) {
    decide(false, why, by, at);
  }

  private void decide(boolean verdict, String why, String by, LocalDateTime at) {
    approved = verdict;
    note = why;
    decidedBy = by;
    decidedAt = at;
  }

  long dispatchId() {
    return dispatchId;
  }

  /** The words that are to leave; empty while they are the step's own. */
  public Optional<MessageText> text() {
    return Optional.ofNullable(body).map(written -> new MessageText(subject, written));
  }

  /** Login of whoever has reworded it last. */
  public Optional<String> editedBy() {
    return Optional.ofNullable(editedBy);
  }

  public Optional<LocalDateTime> editedAt() {
    return Optional.ofNullable(editedAt);
  }

  /** Whether it may leave; empty while nobody has said so. */
  public Optional<Boolean> approved() {
    return Optional.ofNullable(approved);
  }

  /** Why it was rejected. */
  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  /** Login of whoever approved or rejected it. */
  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<LocalDateTime> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Raised by every change: tells whether another person changed it in between. */
  public long revision() {
    return version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DispatchReview that && dispatchId == that.dispatchId;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(dispatchId);
  }
}
