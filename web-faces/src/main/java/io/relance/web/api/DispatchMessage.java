package io.relance.web.api;

import io.relance.delivery.DoubtVerdict;
import io.relance.reminder.DispatchText;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dispatch with its message; sender, subject and body are null until it is on its way.
 *
 * @param body HTML
 * @param doubts what was said of it while it was in doubt, oldest first
 */
public record DispatchMessage(
    DispatchEntry dispatch,
    String senderName,
    String senderAddress,
    String subject,
    String body,
    List<Doubt> doubts) {

  /**
   * @param by login of who said it
   */
  public record Doubt(
      @Schema(enumeration = {"ARRIVED", "SEND_AGAIN"}) String answer, String by, LocalDateTime at) {

    static Doubt of(DoubtVerdict verdict) {
      return new Doubt(verdict.answer().name(), verdict.givenBy(), verdict.givenAt());
    }
  }

  static DispatchMessage of(DispatchText text, List<DoubtVerdict> verdicts) {
    return new DispatchMessage(
        DispatchEntry.of(text.dispatch()),
        text.senderName(),
        text.senderAddress(),
        text.subject(),
        text.body(),
        verdicts.stream().map(Doubt::of).toList());
  }
}
