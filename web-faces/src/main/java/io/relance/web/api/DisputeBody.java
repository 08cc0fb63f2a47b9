package io.relance.web.api;

import io.relance.collection.Dispute;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dispute over an invoice.
 *
 * @param closedOn or null while it is open
 */
@Schema(name = "Dispute")
public record DisputeBody(
    long id, LocalDate openedOn, LocalDate closedOn, String reason, String openedBy) {

  static DisputeBody of(Dispute dispute) {
    return new DisputeBody(
        dispute.id(),
        dispute.openedOn(),
        dispute.closedOn().orElse(null),
        dispute.reason().orElse(null),
        dispute.openedBy());
  }
}
