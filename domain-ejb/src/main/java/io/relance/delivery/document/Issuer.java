package io.relance.delivery.document;

import static java.util.function.Predicate.not;

import io.relance.settings.Company;
import io.relance.settings.Iban;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The company as its documents show it.
 *
 * @param address lines, none where it isn't known
 * @param city where letters are written, or null
 * @param iban to which is paid, or null
 * @param bic or null
 * @param legalLine or null
 */
public record Issuer(
    String name,
    List<String> address,
    String city,
    String country,
    String phone,
    String email,
    Iban iban,
    String bic,
    String legalLine) {

  public Issuer {
    address = List.copyOf(address);
  }

  public static Issuer of(Company company) {
    return new Issuer(
        company.name(),
        Stream.of(
                company.street(),
                Optional.of(
                    (company.postalCode().orElse("") + " " + company.city().orElse("")).strip()))
            .flatMap(Optional::stream)
            .filter(not(String::isBlank))
            .toList(),
        company.city().orElse(null),
        company.country(),
        company.phone().orElse(null),
        company.email().orElse(null),
        company.iban().orElse(null),
        company.bic().orElse(null),
        company.legalLine().orElse(null));
  }
}
