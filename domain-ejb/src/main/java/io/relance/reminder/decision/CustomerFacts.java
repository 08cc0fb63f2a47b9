package io.relance.reminder.decision;

import io.relance.receivable.CustomerType;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What is known of one customer on a night.
 *
 * @param language language code such as {@code fr}, never null
 * @param scenario the customer's own scenario, or null
 * @param category the name of the category that it was given by hand, or null
 * @param categoryScenario the scenario of that category, or null
 * @param email the customer's own address, or null
 * @param phone the customer's own number, or null
 * @param postalAddress one line, or null where a letter could not be delivered
 * @param contacts in the order of their creation
 * @param insolvent whether insolvency proceedings run
 * @param onHold whether a collaborator has put the customer on hold
 * @param lastContactedOn the business date of the last message decided for this customer and not
 *     cancelled, or null
 * @param credits what is open in the customer's favour, in order of date, then number
 * @param history how it has paid; null where no rule would ask
 * @param invoices the open invoices and those with a position still open; the order is of no matter
 */
public record CustomerFacts(
    long id,
    String number,
    String name,
    CustomerType type,
    String language,
    String scenario,
    String category,
    String categoryScenario,
    String email,
    String phone,
    String postalAddress,
    List<ContactFacts> contacts,
    boolean insolvent,
    boolean onHold,
    LocalDate lastContactedOn,
    List<OpenCredit> credits,
    CustomerHistory history,
    List<InvoiceFacts> invoices) {

  public CustomerFacts {
    contacts = List.copyOf(contacts);
    credits = List.copyOf(credits);
    invoices = List.copyOf(invoices);
  }

  CustomerStanding standing() {
    return new CustomerStanding(scenario, category, categoryScenario, history);
  }

  List<OpenCredit> creditsIn(Currency currency) {
    return credits.stream().filter(credit -> credit.amount().currency().equals(currency)).toList();
  }

  /**
   * @throws java.util.NoSuchElementException if it is not among the invoices
   */
  public InvoiceFacts invoice(long invoiceId) {
    return invoices.stream().filter(one -> one.id() == invoiceId).findFirst().orElseThrow();
  }

  /** The same customer with other invoices. */
  public CustomerFacts owing(List<InvoiceFacts> others) {
    return new CustomerFacts(
        id,
        number,
        name,
        type,
        language,
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
        others);
  }

  /** The same customer after a message that a night has decided. */
  CustomerFacts contactedOn(LocalDate night) {
    return new CustomerFacts(
        id,
        number,
        name,
        type,
        language,
        scenario,
        category,
        categoryScenario,
        email,
        phone,
        postalAddress,
        contacts,
        insolvent,
        onHold,
        night,
        credits,
        history,
        invoices);
  }

  /**
   * A person at the customer.
   *
   * @param language the contact's own language, or null for the customer's
   */
  public record ContactFacts(
      long id,
      String civility,
      String firstName,
      String lastName,
      String email,
      String phone,
      boolean billing,
      boolean decisionMaker,
      String language) {}
}
