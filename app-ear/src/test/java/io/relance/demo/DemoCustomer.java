package io.relance.demo;

import java.util.List;

/**
 * One customer of the demo company.
 *
 * @param type {@code PROFESSIONAL}, {@code PUBLIC} or {@code CONSUMER}
 * @param email the customer's own address, null if it has none
 * @param scenario a scenario of its own, null for the default
 */
record DemoCustomer(
    String number,
    String name,
    String type,
    String language,
    String email,
    String phone,
    String street,
    String postalCode,
    String city,
    String country,
    String category,
    Integer paymentTermsDays,
    String scenario,
    List<DemoContact> contacts) {

  String currency() {
    return "CH".equals(country) ? "CHF" : "EUR";
  }

  /** A person at the customer; {@code email} is null if the person has none. */
  record DemoContact(
      String reference,
      String civility,
      String firstName,
      String lastName,
      String email,
      boolean billing,
      boolean decisionMaker) {}
}
