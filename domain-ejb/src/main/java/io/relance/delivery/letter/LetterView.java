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
 * @param dropBegunAt from when on it may lie in the provider's folder, or null
 * @param droppedAt from when on it surely lies there; null as well where nobody knows
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
    LocalDateTime dropBegunAt,
    LocalDateTime droppedAt,
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
      String trackingNumber,
      LocalDateTime dropBegunAt,
      LocalDateTime droppedAt) {
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
        dropBegunAt,
        droppedAt,
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
        dropBegunAt,
        droppedAt,
        reason);
  }

  /** Whether it is not posted yet, as far as is known. */
  public boolean inHand() {
    return state == LetterState.QUEUED || state == LetterState.PRINTED;
  }

  /** Whether nobody has taken it out, and nothing speaks against it. */
  public boolean standing() {
    return state != LetterState.WITHDRAWN && objection == null;
  }

  /** Whether it waits for a printer of the company's. */
  public boolean toBePrinted() {
    return state == LetterState.QUEUED && standing() && !handedOver();
  }

  /** Whether it may lie in the provider's folder. */
  public boolean handedOver() {
    return dropBegunAt != null;
  }

  /** Whether nobody knows if it lies there. */
  public boolean inDoubt() {
    return handedOver() && droppedAt == null;
  }
}
