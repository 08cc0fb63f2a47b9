package io.relance.web.api;

import io.relance.reminder.approval.ProposalText;
import io.relance.reminder.message.Composition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words of a message that waits for approval.
 *
 * @param subject with merge fields; null where the channel has none
 * @param message with merge fields; HTML, but for an SMS
 * @param previewSubject as it would read now, or null
 * @param preview as it would read now; null where it would not leave
 * @param objection code of why there is no preview, or null
 * @param revision to be sent back with other words
 */
@Schema(name = "ProposalMessage")
public record ProposalMessage(
    ProposalEntry proposal,
    @Schema(nullable = true) String subject,
    String message,
    @Schema(nullable = true) String previewSubject,
    @Schema(nullable = true) String preview,
    @Schema(nullable = true) String objection,
    long revision) {

  static ProposalMessage of(ProposalText text) {
    Composition.Written written = text.preview() instanceof Composition.Written done ? done : null;
    return new ProposalMessage(
        ProposalEntry.of(text.proposal()),
        text.text().subject(),
        text.text().body(),
        written == null ? null : written.subject(),
        written == null ? null : written.body(),
        text.objection() == null ? null : text.objection().name(),
        text.revision());
  }
}
