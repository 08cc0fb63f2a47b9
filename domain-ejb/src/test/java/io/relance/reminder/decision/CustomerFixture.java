package io.relance.reminder.decision;

import io.relance.money.Money;
import io.relance.receivable.CustomerType;
import io.relance.reminder.decision.CustomerFacts.ContactFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A professional customer with an e-mail address, a telephone and a postal address of its own. */
final class CustomerFixture {

  private CustomerType type = CustomerType.PROFESSIONAL;
  private String scenario;
  private String category;
  private String categoryScenario;
  private String email = "compta@kerbrat.example";
  private String phone = "+33299000000";
  private String postalAddress = "12 rue du Port, 35000 Rennes";
  private final List<ContactFacts> contacts = new ArrayList<>();
  private boolean insolvent;
  private boolean onHold;
  private LocalDate lastContactedOn;
  private final List<OpenCredit> credits = new ArrayList<>();
  private CustomerHistory history;
  private List<InvoiceFacts> invoices = List.of();

  private CustomerFixture() {}

  static CustomerFixture aCustomer() {
    return new CustomerFixture();
  }

  CustomerFixture ofType(CustomerType customerType) {
    type = customerType;
    return this;
  }

  CustomerFixture withScenario(String code) {
    scenario = code;
    return this;
  }

  /**
   * @param code or null where the category has no scenario
   */
  CustomerFixture inCategoryWithScenario(String code) {
    category = "A";
    categoryScenario = code;
    return this;
  }

  CustomerFixture without(String... means) {
    List<String> absent = Arrays.asList(means);
    email = absent.contains("email") ? null : email;
    phone = absent.contains("phone") ? " " : phone;
    postalAddress = absent.contains("postal address") ? "" : postalAddress;
    return this;
  }

  CustomerFixture withoutAnyAddress() {
    return without("email", "phone", "postal address");
  }

  CustomerFixture with(ContactFixture contact) {
    contacts.add(contact.facts());
    return this;
  }

  CustomerFixture insolvent() {
    insolvent = true;
    return this;
  }

  CustomerFixture onHold() {
    onHold = true;
    return this;
  }

  CustomerFixture lastContactedOn(LocalDate day) {
    lastContactedOn = day;
    return this;
  }

  CustomerFixture since(LocalDate firstInvoice) {
    history = new CustomerHistory(firstInvoice, null, null);
    return this;
  }

  CustomerFixture lastLateOn(LocalDate day) {
    history = new CustomerHistory(history.firstInvoiceOn(), day, history.oldestOpenDueOn());
    return this;
  }

  CustomerFixture owingSince(LocalDate dueOn) {
    history = new CustomerHistory(history.firstInvoiceOn(), history.lastLateOn(), dueOn);
    return this;
  }

  CustomerFixture inFavour(Money... amounts) {
    for (Money amount : amounts) {
      credits.add(
          new OpenCredit(
              "AV-" + (credits.size() + 1), InvoiceFixture.TONIGHT.minusDays(3), amount));
    }
    return this;
  }

  CustomerFixture owing(InvoiceFixture... owed) {
    invoices = Stream.of(owed).map(InvoiceFixture::facts).toList();
    return this;
  }

  CustomerFixture owing(List<InvoiceFacts> owed) {
    invoices = owed;
    return this;
  }

  CustomerFacts facts() {
    return new CustomerFacts(
        412,
        "C-0412",
        "Menuiserie Kerbrat",
        type,
        "fr",
        scenario,
        category,
        categoryScenario,
        email,
        phone,
        postalAddress,
        contacts,
        insolvent,
        onHold,
        lastContactedOn,
        credits,
        history,
        invoices);
  }
}
