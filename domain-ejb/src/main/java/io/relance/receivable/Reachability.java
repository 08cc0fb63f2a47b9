package io.relance.receivable;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Corrects by hand where a customer and its contacts can be reached, between two files. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE})
public class Reachability {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public Reachability() {}

  Reachability(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @param email or null
   * @param phone or null
   */
  public void reachCustomer(long customerId, String email, String phone) {
    entities.find(Customer.class, customerId, LockModeType.PESSIMISTIC_WRITE).reachAt(email, phone);
  }

  /**
   * Writes the part of a postal address without which no letter arrives; the country stays.
   *
   * @param street or null, as each of them
   */
  public void writeToCustomer(long customerId, String street, String postalCode, String city) {
    Customer customer = entities.find(Customer.class, customerId, LockModeType.PESSIMISTIC_WRITE);
    customer.liveAt(street, postalCode, city, customer.country().orElse(null));
  }

  /**
   * @param email or null
   * @param phone or null
   */
  public void reachContact(long contactId, String email, String phone) {
    entities.find(Contact.class, contactId, LockModeType.PESSIMISTIC_WRITE).reachAt(email, phone);
  }
}
