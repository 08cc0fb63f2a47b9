package io.relance.reminder.decision;

import static java.util.function.Predicate.not;

import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import io.relance.scenario.Step;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who receives a message, by its channel (domain, "Who receives it"). */
public final class RecipientChoice {

  private RecipientChoice() {}

  /** The first who has an address for the step's channel; empty where nobody has. */
  public static Optional<Recipient> of(
      Step.Communication step, CustomerFacts customer, InvoiceFacts invoice) {
    if (step instanceof Step.Letter) {
      return byPost(customer, invoice);
    }
    return step instanceof Step.Sms
        ? electronic(customer, invoice, ContactFacts::phone, customer.phone())
        : byEmail(customer, invoice);
  }

  /** Who receives an e-mail about the invoice, empty where nobody has an address. */
  public static Optional<Recipient> byEmail(CustomerFacts customer, InvoiceFacts invoice) {
    return electronic(customer, invoice, ContactFacts::email, customer.email());
  }

  private static Optional<Recipient> electronic(
      CustomerFacts customer,
      InvoiceFacts invoice,
      Function<ContactFacts, String> address,
      String customerAddress) {
    return candidates(customer, invoice)
        .filter(contact -> isKnown(address.apply(contact)))
        .findFirst()
        .map(contact -> new Recipient(contact.id(), nameOf(contact), address.apply(contact)))
        .or(() -> theCustomer(customer, customerAddress));
  }

  private static Optional<Recipient> byPost(CustomerFacts customer, InvoiceFacts invoice) {
    if (!isKnown(customer.postalAddress())) {
      return Optional.empty();
    }
    return candidates(customer, invoice)
        .findFirst()
        .map(contact -> new Recipient(contact.id(), nameOf(contact), customer.postalAddress()))
        .or(() -> theCustomer(customer, customer.postalAddress()));
  }

  private static Stream<ContactFacts> candidates(CustomerFacts customer, InvoiceFacts invoice) {
    return Stream.of(
            customer.contacts().stream()
                .filter(contact -> Objects.equals(contact.id(), invoice.recipientId())),
            customer.contacts().stream().filter(ContactFacts::billing),
            customer.contacts().stream().filter(ContactFacts::decisionMaker))
        .flatMap(Function.identity());
  }

  private static Optional<Recipient> theCustomer(CustomerFacts customer, String address) {
    return Optional.ofNullable(address)
        .filter(RecipientChoice::isKnown)
        .map(known -> new Recipient(null, customer.name(), known));
  }

  private static String nameOf(ContactFacts contact) {
    return Stream.of(contact.firstName(), contact.lastName())
        .filter(RecipientChoice::isKnown)
        .collect(Collectors.joining(" "));
  }

  private static boolean isKnown(String text) {
    return Optional.ofNullable(text).filter(not(String::isBlank)).isPresent();
  }
}
