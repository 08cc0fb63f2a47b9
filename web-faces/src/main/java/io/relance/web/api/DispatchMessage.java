package io.relance.web.api;

import io.relance.delivery.DoubtVerdict;
import io.relance.delivery.document.DocumentView;
import io.relance.reminder.DispatchText;
import io.relance.reminder.approval.DispatchReview;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dispatch with its message; sender, subject and body are null until it is on its way.
 *
 * @param body HTML, or plain text for an SMS
 * @param segments of an SMS, or null
 * @param deliveredAt when the network said that an SMS has arrived, or null
 * @param doubts what was said of it while it was in doubt, oldest first
 * @param review what was done to it while it waited for approval, or null
 * @param documents what it has carried, in order
 */
public record DispatchMessage(
    DispatchEntry dispatch,
    String senderName,
    String senderAddress,
    String subject,
    String body,
    @Schema(nullable = true) Integer segments,
    @Schema(nullable = true) LocalDateTime deliveredAt,
    List<Doubt> doubts,
    @Schema(nullable = true) Review review,
    List<Carried> documents) {

  /**
   * A document that it has carried.
   *
   * @param number from 1: its place in the address of the document
   * @param size in bytes
   */
  public record Carried(
      int number,
      String name,
      @Schema(enumeration = {"INVOICE", "STATEMENT", "LETTER"}) String kind,
      long size) {

    static Carried of(DocumentView view) {
      return new Carried(view.number(), view.name(), view.kind().name(), view.size());
    }
  }

  /**
   * What people did to it while it waited for approval.
   *
   * @param approved null while nobody has said so
   * @param note why it was rejected, or null
   * @param decidedBy login, or null
   * @param rewordedBy login of whoever has put other words in the place of the step's own, or null
   */
  public record Review(
      @Schema(nullable = true) Boolean approved,
      @Schema(nullable = true) String note,
      @Schema(nullable = true) String decidedBy,
      @Schema(nullable = true) LocalDateTime decidedAt,
      @Schema(nullable = true) String rewordedBy) {

    static Review of(DispatchReview review) {
      return new Review(
          review.approved().orElse(null),
          review.note().orElse(null),
          review.decidedBy().orElse(null),
          review.decidedAt().orElse(null),
          review.editedBy().orElse(null));
    }
  }

  /**
   * @param by login of who said it
   */
  public record Doubt(
      @Schema(enumeration = {"ARRIVED", "SEND_AGAIN"}) String answer, String by, LocalDateTime at) {

    static Doubt of(DoubtVerdict verdict) {
      return new Doubt(verdict.answer().name(), verdict.givenBy(), verdict.givenAt());
    }
  }

  static DispatchMessage of(
      DispatchText text,
      List<DoubtVerdict> verdicts,
      Optional<DispatchReview> review,
      List<DocumentView> documents) {
    return new DispatchMessage(
        DispatchEntry.of(text.dispatch()),
        text.senderName(),
        text.senderAddress(),
        text.subject(),
        text.body(),
        text.segments(),
        text.deliveredAt(),
        verdicts.stream().map(Doubt::of).toList(),
        review.map(Review::of).orElse(null),
        documents.stream().map(Carried::of).toList());
  }
}
