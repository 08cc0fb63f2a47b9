package io.relance.web.api;

import io.relance.receivable.Customer;
import io.relance.receivable.CustomerType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One customer; whatever the ledger does not know is null.
 *
 * @param scenario code of the customer's own scenario
 * @param emailFailedOn since when nothing arrives at the address, so that no message chooses it
 * @param emailFailure in the words of the system that has sent a message back
 * @param contacts in the order of their creation, which breaks ties between recipients
 */
@Schema(name = "Customer")
public record CustomerBody(
    String number,
    String name,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"PROFESSIONAL", "PUBLIC", "CONSUMER"})
        CustomerType type,
    String language,
    String email,
    String phone,
    String street,
    String postalCode,
    String city,
    String country,
    String category,
    Integer paymentTermsDays,
    Boolean paymentTermsEndOfMonth,
    String scenario,
    List<ContactBody> contacts,
    List<HoldBody> holds,
    @Schema(nullable = true) LocalDate emailFailedOn,
    @Schema(nullable = true) String emailFailure) {

  static CustomerBody of(Customer customer, List<ContactBody> contacts, List<HoldBody> holds) {
    return new CustomerBody(
        customer.number(),
        customer.name(),
        customer.type(),
        customer.language(),
        customer.email().orElse(null),
        customer.phone().orElse(null),
        customer.street().orElse(null),
        customer.postalCode().orElse(null),
        customer.city().orElse(null),
        customer.country().orElse(null),
        customer.category().orElse(null),
        customer.paymentTermsDays().orElse(null),
        customer.paymentTermsEndOfMonth().orElse(null),
        customer.scenario().orElse(null),
        contacts,
        holds,
        customer.emailFailedOn().orElse(null),
        customer.emailFailure().orElse(null));
  }
}
