package io.relance.receivable;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks customers and their contacts up. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class Customers {

  private static final String MATCHING =
      " from Customer c where lower(c.number) like :text escape '!'"
          + " or lower(c.name) like :text escape '!'";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  /**
   * In the order of their numbers.
   *
   * @param text a part of the number or name, or empty for all; case does not matter
   */
  public List<Customer> list(String text, int offset, int limit) {
    return entities
        .createQuery("select c" + MATCHING + " order by c.number", Customer.class)
        .setParameter("text", pattern(text))
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  public long count(String text) {
    return entities
        .createQuery("select count(*)" + MATCHING, Long.class)
        .setParameter("text", pattern(text))
        .getSingleResult();
  }

  public Optional<Customer> find(String number) {
    return entities
        .createQuery("select c from Customer c where c.number = :number", Customer.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** In the order of their creation, which breaks ties between recipients. */
  public List<Contact> contacts(long customerId) {
    return entities
        .createQuery(
            "select c from Contact c where c.customerId = :customer order by c.id", Contact.class)
        .setParameter("customer", customerId)
        .getResultList();
  }

  /** The languages that customers and their contacts read, as tags, in no order. */
  public Set<String> languages() {
    Set<String> languages =
        new HashSet<>(
            entities
                .createQuery("select distinct c.language from Customer c", String.class)
                .getResultList());
    languages.addAll(
        entities
            .createQuery(
                "select distinct c.language from Contact c where c.language is not null",
                String.class)
            .getResultList());
    return languages;
  }

  private static String pattern(String text) {
    return "%" + InvoiceSearch.escaped(text.toLowerCase(Locale.ROOT)) + "%";
  }
}
