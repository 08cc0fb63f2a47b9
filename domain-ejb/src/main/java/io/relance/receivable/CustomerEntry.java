package io.relance.receivable;

import java.util.Objects;

/**
 * What a source says of a customer. Every component but the number may be null: it then says
 * nothing of it, and the ledger keeps what it has.
 */
public record CustomerEntry(
    String number,
    String name,
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
    String scenario) {

  public CustomerEntry {
    Objects.requireNonNull(number, "number");
  }
}
