package io.relance.receivable;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/**
 * Marks e-mail addresses at which nothing arrives. A customer and its contacts may share one: what
 * is found out of it holds for all of them.
 */
@Stateless
public class FailedAddresses {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  /**
   * @return whether the customer or one of its contacts has the address
   */
  @RolesAllowed(JOBS)
  public boolean distrust(long customerId, String address, LocalDate since, String why) {
    List<Customer> customers = customers(customerId, address);
    List<Contact> contacts = contacts(customerId, address);
    EmailFailure found = new EmailFailure(since, why);
    customers.forEach(customer -> customer.distrustEmail(found));
    contacts.forEach(contact -> contact.distrustEmail(found));
    return !customers.isEmpty() || !contacts.isEmpty();
  }

  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public void trust(long customerId, String address) {
    customers(customerId, address).forEach(Customer::trustEmail);
    contacts(customerId, address).forEach(Contact::trustEmail);
  }

  private List<Customer> customers(long customerId, String address) {
    return entities
        .createQuery(
            "select c from Customer c where c.id = :customer and lower(c.email) = lower(:address)",
            Customer.class)
        .setParameter("customer", customerId)
        .setParameter("address", address)
        .getResultList();
  }

  private List<Contact> contacts(long customerId, String address) {
    return entities
        .createQuery(
            """
            select c from Contact c
            where c.customerId = :customer and lower(c.email) = lower(:address)""",
            Contact.class)
        .setParameter("customer", customerId)
        .setParameter("address", address)
        .getResultList();
  }
}
