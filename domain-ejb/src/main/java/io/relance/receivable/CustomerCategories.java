package io.relance.receivable;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The categories that files have given to customers, and the scenarios that they follow. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class CustomerCategories {

  public static final int LONGEST_NAME = 60;

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  /** In the order of their names. */
  public List<CustomerCategory> list() {
    return entities
        .createQuery("select c from CustomerCategory c order by c.name", CustomerCategory.class)
        .getResultList();
  }

  public Optional<CustomerCategory> find(String name) {
    return Optional.ofNullable(entities.find(CustomerCategory.class, name));
  }

  /** The category of customers whom such a rule derives. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API, JOBS})
  public Optional<CustomerCategory> derivedBy(CategoryRule.Kind kind) {
    return entities
        .createQuery(
            "select c from CustomerCategory c where c.derivedBy = :kind", CustomerCategory.class)
        .setParameter("kind", kind)
        .getResultStream()
        .findFirst();
  }

  /**
   * Makes a category, or finds it where there is one.
   *
   * @param name at most {@value #LONGEST_NAME} characters
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public CustomerCategory add(String name) {
    return find(name)
        .orElseGet(
            () -> {
              CustomerCategory category = new CustomerCategory(name);
              entities.persist(category);
              return category;
            });
  }

  /**
   * Lets customers come into a category by a rule. The category that had such a rule before loses
   * it. Invoices that are under way keep their scenario.
   *
   * @param rule or null for none
   * @return the category as it is then, or empty if there is none of that name
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Optional<CustomerCategory> derive(String name, CategoryRule rule) {
    Optional<CustomerCategory> category =
        Optional.ofNullable(
            entities.find(CustomerCategory.class, name, LockModeType.PESSIMISTIC_WRITE));
    category.ifPresent(found -> derive(found, rule));
    return category;
  }

  private void derive(CustomerCategory category, CategoryRule rule) {
    if (rule != null) {
      derivedBy(rule.kind())
          .filter(other -> !other.equals(category))
          .ifPresent(other -> other.deriveBy(null));
      entities.flush();
    }
    category.deriveBy(rule);
  }

  /**
   * Chooses the scenario that invoices of such customers enter from now on, unless they or their
   * customer have one of their own.
   *
   * @param code of a scenario, or null for none
   * @return the category as it is then, or empty if there is none of that name
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Optional<CustomerCategory> followScenario(String name, String code) {
    Optional<CustomerCategory> category =
        Optional.ofNullable(
            entities.find(CustomerCategory.class, name, LockModeType.PESSIMISTIC_WRITE));
    category.ifPresent(found -> found.followScenario(code));
    return category;
  }

  /** How many customers were given a category by hand, by its name; none is left out but with 0. */
  public Map<String, Long> given() {
    return entities
        .createQuery(
            "select c.category, count(*) from Customer c where c.category is not null"
                + " group by c.category",
            Tuple.class)
        .getResultStream()
        .collect(toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
  }

  /**
   * Takes a category away that no customer was given.
   *
   * @return whether it is gone
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public boolean drop(String name) {
    boolean free = !given().containsKey(name);
    if (free) {
      find(name).ifPresent(entities::remove);
    }
    return free;
  }
}
