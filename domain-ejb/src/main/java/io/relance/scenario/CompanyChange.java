package io.relance.scenario;

import io.relance.settings.Company;
import io.relance.settings.Iban;
import java.util.Optional;

/** What of the company is to be set along with the options; what is not named stays. */
final class CompanyChange {

  private Optional<Iban> iban;
  private Optional<String> bic;
  private Optional<String> phone;
  private Optional<String> legalLine;

  void iban(Iban account) {
    iban = Optional.ofNullable(account);
  }

  void bic(String bank) {
    bic = Optional.ofNullable(bank);
  }

  void phone(String number) {
    phone = Optional.ofNullable(number);
  }

  void legalLine(String line) {
    legalLine = Optional.ofNullable(line);
  }

  boolean changes(Company company) {
    return !or(iban, company.iban()).equals(company.iban())
        || !or(bic, company.bic()).equals(company.bic())
        || !or(phone, company.phone()).equals(company.phone())
        || !or(legalLine, company.legalLine()).equals(company.legalLine());
  }

  void applyTo(Company company) {
    company.bankAt(or(iban, company.iban()).orElse(null), or(bic, company.bic()).orElse(null));
    company.printOnDocuments(
        or(phone, company.phone()).orElse(null), or(legalLine, company.legalLine()).orElse(null));
  }

  private static <T> Optional<T> or(Optional<T> wanted, Optional<T> current) {
    return wanted == null ? current : wanted;
  }
}
