package io.relance.receivable;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The categories that files have given to customers, and the scenarios that they follow. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class CustomerCategories {

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
}
