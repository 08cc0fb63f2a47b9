package io.relance.web.api;

import io.relance.receivable.Contact;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact of a customer; whatever the ledger does not know is null.
 *
 * @param emailFailedOn since when nothing arrives at the address, so that no message chooses it
 * @param emailFailure in the words of the system that has sent a message back
 */
@Schema(name = "Contact")
public record ContactBody(
    long id,
    String reference,
    String civility,
    String firstName,
    String lastName,
    String email,
    String phone,
    boolean billing,
    boolean decisionMaker,
    String language,
    @Schema(nullable = true) LocalDate emailFailedOn,
    @Schema(nullable = true) String emailFailure) {

  static ContactBody of(Contact contact) {
    return new ContactBody(
        contact.id(),
        contact.reference().orElse(null),
        contact.civility().orElse(null),
        contact.firstName().orElse(null),
        contact.lastName(),
        contact.email().orElse(null),
        contact.phone().orElse(null),
        contact.billing(),
        contact.decisionMaker(),
        contact.language().orElse(null),
        contact.emailFailedOn().orElse(null),
        contact.emailFailure().orElse(null));
  }
}
