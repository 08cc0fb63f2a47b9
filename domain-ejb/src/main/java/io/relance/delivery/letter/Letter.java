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
 * A letter in the print queue. It is printed and posted, or taken out before; each mark can be
 * taken back.
 */
@Entity
@Table(name = "letter")
class Letter {

  @Id
  @Column(name = "dispatch_id")
  private long dispatchId;

  @Column(name = "batch_date")
  private LocalDate batchDate;

  private int pages;
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

  @Column(name = "dropped_at")
  private LocalDateTime droppedAt;

  @Version private long version;

  protected Letter() {}

  Letter(long dispatchId, LocalDate batchDate, int pages, LetterManner manner, LocalDateTime now) {
    this.dispatchId = dispatchId;
    this.batchDate = batchDate;
    this.pages = pages;
    this.registered = manner.registered();
    this.formalNotice = manner.formalNotice();
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
    state = LetterState.WITHDRAWN;
    withdrawnAt = now;
    withdrawnBy = by;
  }

  /** Takes the last mark back. */
  void undo() {
    require(LetterState.PRINTED, LetterState.POSTED, LetterState.WITHDRAWN);
    if (state == LetterState.POSTED) {
      state = LetterState.PRINTED;
      postedAt = null;
      postedBy = null;
    } else if (state == LetterState.WITHDRAWN) {
      state = printedAt == null ? LetterState.QUEUED : LetterState.PRINTED;
      withdrawnAt = null;
      withdrawnBy = null;
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

  void drop(LocalDateTime now) {
    droppedAt = now;
  }

  boolean isIn(LetterState... states) {
    return List.of(states).contains(state);
  }

  long dispatchId() {
    return dispatchId;
  }

  LocalDate batchDate() {
    return batchDate;
  }

  boolean registered() {
    return registered;
  }

  int pages() {
    return pages;
  }

  private void require(LetterState... allowed) {
    if (!isIn(allowed)) {
      throw new IllegalStateException("Letter " + dispatchId + " is " + state);
    }
  }
}
