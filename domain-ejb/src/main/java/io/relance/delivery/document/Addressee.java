package io.relance.delivery.document;

import static java.util.function.Predicate.not;

import io.relance.receivable.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a document is for, as an envelope shows it.
 *
 * @param number the customer's
 * @param attention whom at the customer's, or null
 * @param address lines below the names
 */
public record Addressee(String number, String name, String attention, List<String> address) {

  public Addressee {
    address = List.copyOf(address);
  }

  /**
   * @param attention the contact who receives, or null where it is the customer itself
   * @param home the company's country, which is not written: post within it needs none
   */
  public static Addressee of(Customer customer, String attention, String home) {
    List<String> lines = new ArrayList<>();
    Stream.of(
            customer.street(),
            Optional.of(
                (customer.postalCode().orElse("") + " " + customer.city().orElse("")).strip()))
        .flatMap(Optional::stream)
        .filter(not(String::isBlank))
        .forEach(lines::add);
    customer
        .country()
        .filter(code -> !code.equalsIgnoreCase(home))
        .map(Addressee::abroad)
        .ifPresent(lines::add);
    return new Addressee(customer.number(), customer.name(), attention, lines);
  }

  /** Post to abroad names the country in capitals, in a language of the country that sends. */
  private static String abroad(String code) {
    return new Locale("", code).getDisplayCountry(Locale.FRENCH).toUpperCase(Locale.FRENCH);
  }
}
