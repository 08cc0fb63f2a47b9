package io.relance.web.view;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/** Where a customer or one of its contacts can be reached, as it is being corrected. */
public class Reach implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Long contactId;
  private final String name;
  private final String knownEmail;
  private final String knownPhone;
  private String email;
  private String phone;

  /**
   * @param contactId null for the customer itself
   */
  Reach(Long contactId, String name, Optional<String> email, Optional<String> phone) {
    this.contactId = contactId;
    this.name = name;
    this.knownEmail = email.orElse(null);
    this.knownPhone = phone.orElse(null);
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
