package io.relance.web.api;

import io.relance.collection.CustomerHold;
import io.relance.collection.HoldKind;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A hold on a customer.
 *
 * @param publishedOn when insolvency proceedings were published; else null
 * @param releasedOn or null while it is active
 */
@Schema(name = "Hold")
public record HoldBody(
    long id,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"HOLD", "INSOLVENCY"})
        HoldKind kind,
    LocalDate since,
    LocalDate publishedOn,
    LocalDate releasedOn,
    String reason,
    String placedBy) {

  static HoldBody of(CustomerHold hold) {
    return new HoldBody(
        hold.id(),
        hold.kind(),
        hold.since(),
        hold.publishedOn().orElse(null),
        hold.releasedOn().orElse(null),
        hold.reason().orElse(null),
        hold.placedBy());
  }
}
