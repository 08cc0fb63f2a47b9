package io.relance.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** The company that is owed. There is one row. */
@Entity
@Table(name = "company")
public class Company {

  static final int ID = 1;

  @Id private int id;
  private String name;
  private String street;

  @Column(name = "postal_code")
  private String postalCode;

  private String city;
  private String country;
  private String language;

  @Column(name = "time_zone")
  private String timeZone;

  private String email;

  @Column(name = "public_address")
  private String publicAddress;

  @Column(name = "payment_link_template")
  private String paymentLinkTemplate;

  private String iban;
  private String bic;
  private String phone;

  @Column(name = "legal_line")
  private String legalLine;

  @Version private long version;

  protected Company() {}

  /**
   * @param country ISO 3166 code of two letters: its calendar says which days are working days
   * @param language two-letter code, the language of customers that have none
   */
  public void describe(
      String newName,
      String newStreet,
      String newPostalCode,
      String newCity,
      String newCountry,
      String newLanguage,
      String newEmail) {
    name = Objects.requireNonNull(newName);
    street = newStreet;
    postalCode = newPostalCode;
    city = newCity;
    country = Objects.requireNonNull(newCountry);
    language = Objects.requireNonNull(newLanguage);
    email = newEmail;
  }

  public void moveTo(ZoneId zone) {
    timeZone = zone.getId();
  }

  /**
   * @param template an address in which {@code {number}} stands for the invoice's number, and other
   *     codes for what else is told of it; or null
   */
  public void payAt(String template) {
    paymentLinkTemplate = template;
  }

  /**
   * @param address where people reach the back-office, such as {@code https://relance.example}, or
   *     null
   */
  public void reachAt(String address) {
    publicAddress = address;
  }

  /**
   * Says to which account customers pay.
   *
   * @param account or null
   * @param bank BIC of eight or eleven characters, or null: within SEPA none is needed
   */
  public void bankAt(Iban account, String bank) {
    iban = account == null ? null : account.value();
    bic = bank;
  }

  /**
   * @param newPhone or null
   * @param line what the law wants at the foot of documents (form, capital, SIREN, VAT number), or
   *     null
   */
  public void printOnDocuments(String newPhone, String line) {
    phone = newPhone;
    legalLine = line;
  }

  public String name() {
    return name;
  }

  public Optional<String> street() {
    return Optional.ofNullable(street);
  }

  public Optional<String> postalCode() {
    return Optional.ofNullable(postalCode);
  }

  public Optional<String> city() {
    return Optional.ofNullable(city);
  }

  public String country() {
    return country;
  }

  public String language() {
    return language;
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public Optional<String> publicAddress() {
    return Optional.ofNullable(publicAddress);
  }

  public Optional<String> paymentLinkTemplate() {
    return Optional.ofNullable(paymentLinkTemplate);
  }

  public Optional<Iban> iban() {
    return Optional.ofNullable(iban).map(Iban::new);
  }

  public Optional<String> bic() {
    return Optional.ofNullable(bic);
  }

  public Optional<String> phone() {
    return Optional.ofNullable(phone);
  }

  public Optional<String> legalLine() {
    return Optional.ofNullable(legalLine);
  }
}
