package io.relance.delivery.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A letter in the print queue. It is printed and posted, which can be taken back, or taken out
 * before, which can't: its stage may be decided again.
 */
@Entity
@Table(name = "letter")
class Letter {

  @Id
  @Column(name = "dispatch_id")
  private long dispatchId;

  @Column(name = "batch_date")
  private LocalDate batchDate;

  @Column(name = "pages")
  private int pages;

  @Column(name = "registered")
  private boolean registered;

  @Column(name = "formal_notice")
  private boolean formalNotice;

  @Enumerated(EnumType.STRING)
  private LetterState state;

  @Column(name = "queued_at")
  private LocalDateTime queuedAt;

  @Column(name = "printed_at")
  private LocalDateTime printedAt;

  @Column(name = "printed_by")
  private String printedBy;

  @Column(name = "posted_at")
  private LocalDateTime postedAt;

  @Column(name = "posted_by")
  private String postedBy;

  @Column(name = "withdrawn_at")
  private LocalDateTime withdrawnAt;

  @Column(name = "withdrawn_by")
  private String withdrawnBy;

  @Column(name = "tracking_number")
  private String trackingNumber;

  @Column(name = "for_provider")
  private boolean forProvider;

  @Column(name = "drop_begun_at")
  private LocalDateTime dropBegunAt;

  @Column(name = "dropped_at")
  private LocalDateTime droppedAt;

  @Version private long version;

  protected Letter() {}

  /**
   * @param forProvider whether a mailing provider is to print and post it
   */
  Letter(
      long dispatchId,
      LocalDate batchDate,
      int pages,
      LetterManner manner,
      boolean forProvider,
      LocalDateTime now) {
    this.dispatchId = dispatchId;
    this.batchDate = batchDate;
    this.pages = pages;
    this.registered = manner.registered();
    this.formalNotice = manner.formalNotice();
    this.forProvider = forProvider;
    this.state = LetterState.QUEUED;
    this.queuedAt = now;
  }

  void print(String by, LocalDateTime now) {
    require(LetterState.QUEUED);
    state = LetterState.PRINTED;
    printedAt = now;
    printedBy = by;
  }

  /** A letter that was not marked as printed was so, for it is posted. */
  void post(String by, LocalDateTime now) {
    if (state == LetterState.QUEUED) {
      print(by, now);
    }
    require(LetterState.PRINTED);
    state = LetterState.POSTED;
    postedAt = now;
    postedBy = by;
  }

  void withdraw(String by, LocalDateTime now) {
    require(LetterState.QUEUED, LetterState.PRINTED);
    if (hasGone()) {
      throw new IllegalStateException("Letter " + dispatchId + " may be at the provider");
    }
    state = LetterState.WITHDRAWN;
    withdrawnAt = now;
    withdrawnBy = by;
  }

  /** Whether it may have left the house: it is posted, or at the provider. */
  boolean hasGone() {
    return state == LetterState.POSTED || dropBegunAt != null;
  }

  /** Takes the last mark back. */
  void undo() {
    require(LetterState.PRINTED, LetterState.POSTED);
    if (state == LetterState.POSTED) {
      state = LetterState.PRINTED;
      postedAt = null;
      postedBy = null;
    } else {
      state = LetterState.QUEUED;
      printedAt = null;
      printedBy = null;
    }
  }

  /**
   * @param number of the post's, or null
   */
  void track(String number) {
    trackingNumber = number;
  }

  boolean isToBeDropped() {
    return forProvider && state == LetterState.QUEUED && dropBegunAt == null;
  }

  /** From here on it may lie in the provider's folder. */
  void beginDrop(LocalDateTime now) {
    dropBegunAt = now;
  }

  void finishDrop(LocalDateTime now) {
    droppedAt = now;
  }

  /** It surely doesn't lie there. */
  void takeDropBack() {
    dropBegunAt = null;
  }

  boolean isIn(LetterState... states) {
    return List.of(states).contains(state);
  }

  long dispatchId() {
    return dispatchId;
  }

  private void require(LetterState... allowed) {
    if (!isIn(allowed)) {
      throw new IllegalStateException("Letter " + dispatchId + " is " + state);
    }
  }
}
