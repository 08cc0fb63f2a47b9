package io.relance.web.view;

import io.relance.receivable.Customer;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Where letters reach a customer, as it is being corrected. */
public class PostalReach implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<String> known;
  private String street;
  private String postalCode;
  private String city;

  PostalReach(Customer customer) {
    street = customer.street().orElse(null);
    postalCode = customer.postalCode().orElse(null);
    city = customer.city().orElse(null);
    known = parts();
  }

  boolean isChanged() {
    return !known.equals(parts());
  }

  private List<String> parts() {
    return Arrays.asList(street, postalCode, city);
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(String street) {
    this.street = street;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public void setPostalCode(String postalCode) {
    this.postalCode = postalCode;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }
}
