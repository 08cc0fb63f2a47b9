package io.relance.web.api;

import io.relance.reminder.DispatchView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dispatch in a list.
 *
 * @param invoiceNumber the first of them, or null
 * @param scenario code of the scenario that decided it; null where a person has written it
 * @param scenarioVersion null where a person has written it
 * @param step number of the step in its scenario's version, from 1, pauses included; null where a
 *     person has written it
 * @param type of the step
 * @param recipient the address
 * @param reason code of why it was cancelled, or null
 * @param failure code of why it has not left, or may not have, or null
 * @param reply the relay's own words, or null
 * @param bouncedAt when it became known that it has come back, or null; {@code reply} says why
 * @param rectifies id of the dispatch that it puts right, or null
 */
public record DispatchEntry(
    long id,
    String customerNumber,
    String customerName,
    List<String> invoiceNumbers,
    String invoiceNumber,
    @Schema(nullable = true) String scenario,
    @Schema(nullable = true) Integer scenarioVersion,
    @Schema(nullable = true) Integer step,
    String type,
    String channel,
    String label,
    String recipientName,
    String recipient,
    String state,
    String reason,
    String failure,
    String reply,
    LocalDate businessDate,
    LocalDateTime notBefore,
    LocalDateTime sentAt,
    String messageId,
    int attempts,
    Long rectifies,
    LocalDateTime bouncedAt) {

  static DispatchEntry of(DispatchView view) {
    return new DispatchEntry(
        view.id(),
        view.customerNumber(),
        view.customerName(),
        view.invoiceNumbers(),
        view.invoiceNumbers().stream().findFirst().orElse(null),
        view.scenario(),
        view.isByHand() ? null : view.scenarioVersion(),
        view.isByHand() ? null : view.step(),
        view.channel().name(),
        view.channel().name(),
        view.label(),
        view.recipientName(),
        view.recipient(),
        view.state().name(),
        code(view.reason()),
        code(view.failureKind()),
        view.failure(),
        view.businessDate(),
        view.notBefore(),
        view.sentAt(),
        view.messageId(),
        view.attempts(),
        view.rectifies(),
        view.bouncedAt());
  }

  private static String code(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
