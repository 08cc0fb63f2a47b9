package io.relance.delivery.document;

import io.relance.receivable.Customer;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.message.Claims;
import io.relance.reminder.message.MessageComposer;
import io.relance.settings.Company;
import io.relance.settings.Settings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws up what a customer owes by the facts of a message. */
@Dependent
class Statements {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Settings settings;

  /**
   * @param composer writes the message that it belongs to
   */
  StatementOfAccount of(Demand demand, MessageComposer composer) {
    Company company = settings.company();
    Customer customer = entities.find(Customer.class, demand.customer().id());
    Claims sums = composer.claims(demand.customer(), demand.claimed(), demand.on());
    return new StatementOfAccount(
        Issuer.of(company),
        Addressee.of(customer, demand.attention(), company.country()),
        demand.language(),
        demand.on(),
        demand.claimed(),
        sums.interest(),
        sums.indemnity(),
        links(demand, composer));
  }

  private static Map<String, String> links(Demand demand, MessageComposer composer) {
    Map<String, String> links = new LinkedHashMap<>();
    for (InvoiceFacts invoice : demand.claimed().invoices()) {
      composer
          .paymentAddress(demand.customer(), invoice)
          .ifPresent(link -> links.put(invoice.number(), link));
    }
    return links;
  }
}
