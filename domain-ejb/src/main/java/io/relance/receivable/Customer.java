package io.relance.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The account that owes. It is born with the first file that names it, and is described again by
 * every later one.
 */
@Entity
@Table(name = "customer")
public class Customer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
  @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
  private Long id;

  private String number;
  private String name;

  @Enumerated(EnumType.STRING)
  private CustomerType type;

  private String language;
  private String email;
  private String phone;
  private String street;

  @Column(name = "postal_code")
  private String postalCode;

  private String city;
  private String country;
  private String category;

  @Column(name = "payment_terms_days")
  private Integer paymentTermsDays;

  @Column(name = "payment_terms_end_of_month")
  private Boolean paymentTermsEndOfMonth;

  private String scenario;

  /** Null while the address is trusted. */
  @Embedded private EmailFailure emailFailure;

  @Version private long version;

  protected Customer() {}

  public Customer(String number, String name, String language) {
    this.number = Objects.requireNonNull(number);
    this.name = Objects.requireNonNull(name);
    this.language = Objects.requireNonNull(language);
    this.type = CustomerType.PROFESSIONAL;
  }

  public void rename(String newName) {
    name = Objects.requireNonNull(newName);
  }

  public void becomes(CustomerType newType) {
    type = Objects.requireNonNull(newType);
  }

  public void speak(String newLanguage) {
    language = Objects.requireNonNull(newLanguage);
  }

  /**
   * @param newEmail or null
   * @param newPhone or null
   */
  public void reachAt(String newEmail, String newPhone) {
    if (!Objects.equals(email, newEmail)) {
      trustEmail();
    }
    email = newEmail;
    phone = newPhone;
  }

  /** Any part may be null. */
  public void liveAt(String newStreet, String newPostalCode, String newCity, String newCountry) {
    street = newStreet;
    postalCode = newPostalCode;
    city = newCity;
    country = newCountry;
  }

  /**
   * @param newCategory name of a customer category, or null
   */
  public void classify(String newCategory) {
    category = newCategory;
  }

  /**
   * @param days days from the invoice date, or null for the company's terms
   * @param endOfMonth whether the end of that month counts, or null for the company's terms
   */
  public void agreeTerms(Integer days, Boolean endOfMonth) {
    paymentTermsDays = days;
    paymentTermsEndOfMonth = endOfMonth;
  }

  /**
   * @param code of the customer's own scenario, or null
   */
  public void followScenario(String code) {
    scenario = code;
  }

  public long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public String name() {
    return name;
  }

  public CustomerType type() {
    return type;
  }

  public String language() {
    return language;
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  /**
   * Nothing arrives at the address: no message chooses it until it changes, or a person trusts it.
   */
  void distrustEmail(EmailFailure found) {
    emailFailure = emailFailure == null ? found : emailFailure;
  }

  /** Messages choose the address again. */
  void trustEmail() {
    emailFailure = null;
  }

  /** Since when it is known that nothing arrives at the address. */
  public Optional<LocalDate> emailFailedOn() {
    return Optional.ofNullable(emailFailure).map(EmailFailure::since);
  }

  /** In the words of the system that has sent a message back. */
  public Optional<String> emailFailure() {
    return Optional.ofNullable(emailFailure).map(EmailFailure::words);
  }

  public Optional<String> phone() {
    return Optional.ofNullable(phone);
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

  public Optional<String> country() {
    return Optional.ofNullable(country);
  }

  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  public Optional<Integer> paymentTermsDays() {
    return Optional.ofNullable(paymentTermsDays);
  }

  public Optional<Boolean> paymentTermsEndOfMonth() {
    return Optional.ofNullable(paymentTermsEndOfMonth);
  }

  public Optional<String> scenario() {
    return Optional.ofNullable(scenario);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Customer that && number.equals(that.number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }
}
