package io.relance.collection;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps reminders away from a customer, and lets them through again. */
@Stateless
public class CustomerHolds {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  public CustomerHolds() {}

  CustomerHolds(EntityManager entities, CompanyClock clock, SessionContext session) {
    this.entities = entities;
    this.clock = clock;
    this.session = session;
  }

  /** All holds of the customer, the active ones and then the newest first. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<CustomerHold> of(long customerId) {
    return entities
        .createQuery(
            "select h from CustomerHold h where h.customerId = :customer"
                + " order by case when h.releasedOn is null then 0 else 1 end, h.since desc,"
                + " h.id desc",
            CustomerHold.class)
        .setParameter("customer", customerId)
        .getResultList();
  }

  /**
   * @param reason in words, or null
   * @return empty if the customer is on hold already
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Optional<CustomerHold> place(long customerId, String reason) {
    return isActive(customerId, HoldKind.HOLD)
        ? Optional.empty()
        : Optional.of(stored(CustomerHold.byDecision(customerId, reason, caller(), clock.today())));
  }

  /**
   * Records insolvency proceedings, and makes a task of declaring the claim in time.
   *
   * @param publishedOn the day on which their opening was published
   * @param reason in words, or null
   * @return empty if they are recorded already
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Optional<CustomerHold> declareInsolvency(
      long customerId, LocalDate publishedOn, String reason) {
    if (isActive(customerId, HoldKind.INSOLVENCY)) {
      return Optional.empty();
    }
    LocalDate today = clock.today();
    entities.persist(CollectionTask.claimDeclaration(customerId, publishedOn, today));
    return Optional.of(
        stored(CustomerHold.insolvency(customerId, publishedOn, reason, caller(), today)));
  }

  /**
   * Ends a hold; a second time changes nothing.
   *
   * @return empty if the customer has no such hold
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Optional<CustomerHold> release(long customerId, long holdId) {
    Optional<CustomerHold> hold =
        Optional.ofNullable(entities.find(CustomerHold.class, holdId))
            .filter(found -> found.customerId() == customerId);
    hold.ifPresent(found -> found.release(clock.today()));
    return hold;
  }

  private boolean isActive(long customerId, HoldKind kind) {
    return of(customerId).stream().anyMatch(hold -> hold.active() && hold.kind() == kind);
  }

  private CustomerHold stored(CustomerHold hold) {
    entities.persist(hold);
    return hold;
  }

  private String caller() {
    return session.getCallerPrincipal().getName();
  }
}
