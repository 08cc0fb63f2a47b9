package io.relance.delivery.letter;

import io.relance.reminder.decision.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A letter of a batch.
 *
 * @param id of its dispatch
 * @param recipientName whom it is for at the customer's
 * @param address on one line
 * @param trackingNumber the post's, or null
 * @param objection why what it claims would not be claimed today, so that it is to be taken out;
 *     null where it would, and once it is posted
 */
public record LetterView(
    long id,
    LocalDate batchDate,
    String customerNumber,
    String customerName,
    String recipientName,
    String address,
    int pages,
    boolean registered,
    boolean formalNotice,
    LetterState state,
    LocalDateTime printedAt,
    String printedBy,
    LocalDateTime postedAt,
    String postedBy,
    String trackingNumber,
    Reason objection)
    implements Serializable {

  /** As a query finds it. */
  public LetterView(
      long id,
      LocalDate batchDate,
      String customerNumber,
      String customerName,
      String recipientName,
      String address,
      int pages,
      boolean registered,
      boolean formalNotice,
      LetterState state,
      LocalDateTime printedAt,
      String printedBy,
      LocalDateTime postedAt,
      String postedBy,
      String trackingNumber) {
    this(
        id,
        batchDate,
        customerNumber,
        customerName,
        recipientName,
        address,
        pages,
        registered,
        formalNotice,
        state,
        printedAt,
        printedBy,
        postedAt,
        postedBy,
        trackingNumber,
        null);
  }

  LetterView against(Reason reason) {
    return new LetterView(
        id,
        batchDate,
        customerNumber,
        customerName,
        recipientName,
        address,
        pages,
        registered,
        formalNotice,
        state,
        printedAt,
        printedBy,
        postedAt,
        postedBy,
        trackingNumber,
        reason);
  }

  /** Whether it can still be taken out. */
  public boolean inHand() {
    return state == LetterState.QUEUED || state == LetterState.PRINTED;
  }
}
