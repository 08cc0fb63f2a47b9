package io.relance.web.view;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Where a customer or one of its contacts can be reached, as it is being corrected. */
public class Reach implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Long contactId;
  private final String name;
  private final String knownEmail;
  private final String knownPhone;
  private final LocalDate failedOn;
  private String email;
  private String phone;

  /**
   * @param contactId null for the customer itself
   * @param failedOn since when nothing arrives at the e-mail address
   */
  Reach(
      Long contactId,
      String name,
      Optional<String> email,
      Optional<String> phone,
      Optional<LocalDate> failedOn) {
    this.contactId = contactId;
    this.name = name;
    this.knownEmail = email.orElse(null);
    this.knownPhone = phone.orElse(null);
    this.failedOn = failedOn.orElse(null);
    this.email = knownEmail;
    this.phone = knownPhone;
  }

  boolean isChanged() {
    return !Objects.equals(email, knownEmail) || !Objects.equals(phone, knownPhone);
  }

  public Long getContactId() {
    return contactId;
  }

  public String getName() {
    return name;
  }

  /** Since when nothing arrives at the e-mail address; null where nothing is known against it. */
  public LocalDate getFailedOn() {
    return failedOn;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
