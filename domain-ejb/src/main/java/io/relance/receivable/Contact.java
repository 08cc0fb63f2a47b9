package io.relance.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** A person at a customer, perhaps its billing contact or a decision maker. */
@Entity
@Table(name = "contact")
public class Contact {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contact_seq")
  @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq", allocationSize = 50)
  private Long id;

  @Column(name = "customer_id")
  private long customerId;

  private String reference;
  private String civility;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  private String email;
  private String phone;
  private boolean billing;

  @Column(name = "decision_maker")
  private boolean decisionMaker;

  private String language;

  /** Null while the address is trusted. */
  @Embedded private EmailFailure emailFailure;

  @Version private long version;

  protected Contact() {}

  /**
   * @param reference the key in the source system, or null: then the names are the key
   * @param firstName or null
   */
  public Contact(long customerId, String reference, String lastName, String firstName) {
    this.customerId = customerId;
    this.reference = reference;
    this.lastName = Objects.requireNonNull(lastName);
    this.firstName = firstName;
  }

  /**
   * @param newCivility as it is written before the name, such as {@code Madame}, or null
   */
  public void call(String newCivility, String newFirstName, String newLastName) {
    civility = newCivility;
    firstName = newFirstName;
    lastName = Objects.requireNonNull(newLastName);
  }

  public void reachAt(String newEmail, String newPhone) {
    if (!Objects.equals(email, newEmail)) {
      trustEmail();
    }
    email = newEmail;
    phone = newPhone;
  }

  public void serveAs(boolean billingContact, boolean decides) {
    billing = billingContact;
    decisionMaker = decides;
  }

  /**
   * @param newLanguage or null for the customer's
   */
  public void speak(String newLanguage) {
    language = newLanguage;
  }

  public long id() {
    return id;
  }

  public long customerId() {
    return customerId;
  }

  public Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  public Optional<String> civility() {
    return Optional.ofNullable(civility);
  }

  public Optional<String> firstName() {
    return Optional.ofNullable(firstName);
  }

  public String lastName() {
    return lastName;
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

  public boolean billing() {
    return billing;
  }

  public boolean decisionMaker() {
    return decisionMaker;
  }

  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contact that
        && customerId == that.customerId
        && Objects.equals(reference, that.reference)
        && lastName.equals(that.lastName)
        && Objects.equals(firstName, that.firstName);
  }

  @Override
  public int hashCode() {
    return Objects.hash(customerId, reference);
  }
}
