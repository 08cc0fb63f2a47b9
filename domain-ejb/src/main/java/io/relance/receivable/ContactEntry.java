package io.relance.receivable;

import java.util.Objects;

/**
 * What a source says of a contact. Its key is the reference or, without one, its names. Every other
 * component may be null: the ledger then keeps what it has.
 */
public record ContactEntry(
    String customerNumber,
    String reference,
    String lastName,
    String firstName,
    String civility,
    String email,
    String phone,
    Boolean billing,
    Boolean decisionMaker,
    String language) {

  public ContactEntry {
    Objects.requireNonNull(customerNumber, "customerNumber");
  }
}
