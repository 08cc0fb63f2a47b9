package io.relance.reminder.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A company with reminders on, a tolerance of 1.00 and the first of its scenarios as the default;
 * it has a value for every merge field.
 */
final class CompanyFixture {

  private final ScenarioCatalogue scenarios;
  private boolean enabled = true;
  private String defaultScenario;
  private int minimumDaysBetweenContacts;
  private int disputeGraceDays;
  private int promiseGraceDays;
  private DerivedCategories derived = DerivedCategories.NONE;
  private MessageValues values = (step, customer, invoice, recipient, night) -> List.of();

  private CompanyFixture(ScenarioCatalogue scenarios, String defaultScenario) {
    this.scenarios = scenarios;
    this.defaultScenario = defaultScenario;
  }

  static CompanyFixture company(ScenarioFixture... scenarios) {
    String first = scenarios.length == 0 ? null : scenarios[0].version().code();
    return new CompanyFixture(ScenarioFixture.published(scenarios), first);
  }

  CompanyFixture notActivated() {
    enabled = false;
    return this;
  }

  CompanyFixture withDefault(String code) {
    defaultScenario = code;
    return this;
  }

  CompanyFixture daysBetweenContacts(int days) {
    minimumDaysBetweenContacts = days;
    return this;
  }

  CompanyFixture disputeGrace(int days) {
    disputeGraceDays = days;
    return this;
  }

  CompanyFixture promiseGrace(int days) {
    promiseGraceDays = days;
    return this;
  }

  CompanyFixture withNewCustomers(int months, String scenario) {
    derived =
        new DerivedCategories(
            new DerivedCategories.NewCustomers("New", months, scenario), derived.loyalCustomers());
    return this;
  }

  CompanyFixture withLoyalCustomers(int years, int days, String scenario) {
    derived =
        new DerivedCategories(
            derived.newCustomers(),
            new DerivedCategories.LoyalCustomers("Loyal", years, days, scenario));
    return this;
  }

  /** Some merge fields of the step with that label have no value. */
  CompanyFixture missing(String label, String... fields) {
    values =
        (step, customer, invoice, recipient, night) ->
            step.label().equals(label) ? Arrays.asList(fields) : List.of();
    return this;
  }

  /** One invoice has no value for some merge fields of the steps with that label. */
  CompanyFixture missingFor(String invoiceNumber, String label, String... fields) {
    MessageValues others = values;
    values =
        (step, customer, invoice, recipient, night) ->
            step.label().equals(label) && invoice.number().equals(invoiceNumber)
                ? Arrays.asList(fields)
                : others.missing(step, customer, invoice, recipient, night);
    return this;
  }

  ReminderRules rules() {
    return new ReminderRules(
        enabled,
        defaultScenario,
        new BigDecimal("1.00"),
        minimumDaysBetweenContacts,
        7,
        disputeGraceDays,
        promiseGraceDays,
        5,
        2,
        derived);
  }

  ReminderDecision decision() {
    return new ReminderDecision(rules(), scenarios, values);
  }

  CustomerDecisions decide(CustomerFixture customer, LocalDate night) {
    return decision().decide(customer.facts(), night);
  }

  /** Decides for a customer with one invoice, tonight. */
  InvoiceDecision decide(CustomerFixture customer) {
    return decide(customer, InvoiceFixture.TONIGHT).decisions().get(0);
  }

  /** Decides for one invoice of a customer that can be reached, tonight. */
  InvoiceDecision decide(InvoiceFixture invoice) {
    return decide(CustomerFixture.aCustomer().owing(invoice));
  }
}
