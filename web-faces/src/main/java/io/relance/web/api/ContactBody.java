package io.relance.web.api;

import io.relance.receivable.Contact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact of a customer; whatever the ledger does not know is null. */
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
    String language) {

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
        contact.language().orElse(null));
  }
}
