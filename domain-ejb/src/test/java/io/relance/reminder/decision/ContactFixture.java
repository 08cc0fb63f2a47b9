package io.relance.reminder.decision;

import io.relance.reminder.decision.CustomerFacts.ContactFacts;

/** A person at the customer with neither role nor address. */
final class ContactFixture {

  private final long id;
  private final String firstName;
  private final String lastName;
  private String email;
  private String phone;
  private boolean billing;
  private boolean decisionMaker;

  private ContactFixture(long id, String firstName, String lastName) {
    this.id = id;
    this.firstName = firstName;
    this.lastName = lastName;
  }

  static ContactFixture aContact(long id, String firstName, String lastName) {
    return new ContactFixture(id, firstName, lastName);
  }

  ContactFixture at(String address) {
    email = address;
    return this;
  }

  ContactFixture onPhone(String number) {
    phone = number;
    return this;
  }

  ContactFixture forBilling() {
    billing = true;
    return this;
  }

  ContactFixture whoDecides() {
    decisionMaker = true;
    return this;
  }

  ContactFacts facts() {
    return new ContactFacts(
        id, "Mme", firstName, lastName, email, phone, billing, decisionMaker, null);
  }
}
