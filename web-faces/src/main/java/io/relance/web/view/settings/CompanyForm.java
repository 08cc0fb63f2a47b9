package io.relance.web.view.settings;

import io.relance.settings.Company;
import io.relance.settings.Iban;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Optional;

/** The company as it stands in the fields of the page. */
public class CompanyForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private String street;
  private String postalCode;
  private String city;
  private String country;
  private String language;
  private String email;
  private String timeZone;
  private String publicAddress;
  private String paymentLink;
  private String iban;
  private String bic;
  private String phone;
  private String legalLine;

  CompanyForm(Company company) {
    name = company.name();
    street = company.street().orElse(null);
    postalCode = company.postalCode().orElse(null);
    city = company.city().orElse(null);
    country = company.country();
    language = company.language();
    email = company.email().orElse(null);
    timeZone = company.timeZone().getId();
    publicAddress = company.publicAddress().orElse(null);
    paymentLink = company.paymentLinkTemplate().orElse(null);
    iban = company.iban().map(Iban::inGroups).orElse(null);
    bic = company.bic().orElse(null);
    phone = company.phone().orElse(null);
    legalLine = company.legalLine().orElse(null);
  }

  void applyTo(Company company) {
    company.describe(name, street, postalCode, city, country, language, email);
    company.moveTo(ZoneId.of(timeZone));
    company.reachAt(publicAddress);
    company.payAt(paymentLink);
    company.bankAt(
        Optional.ofNullable(iban).flatMap(Iban::parse).orElse(null),
        Optional.ofNullable(bic).flatMap(Iban::parseBic).orElse(null));
    company.printOnDocuments(phone, legalLine);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
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

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getPublicAddress() {
    return publicAddress;
  }

  public void setPublicAddress(String publicAddress) {
    this.publicAddress = publicAddress;
  }

  public String getPaymentLink() {
    return paymentLink;
  }

  public void setPaymentLink(String paymentLink) {
    this.paymentLink = paymentLink;
  }

  public String getIban() {
    return iban;
  }

  public void setIban(String iban) {
    this.iban = iban;
  }

  public String getBic() {
    return bic;
  }

  public void setBic(String bic) {
    this.bic = bic;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getLegalLine() {
    return legalLine;
  }

  public void setLegalLine(String legalLine) {
    this.legalLine = legalLine;
  }
}
