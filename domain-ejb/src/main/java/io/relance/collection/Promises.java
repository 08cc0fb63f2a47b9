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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Records when a customer says that it will pay, and what became of it. */
@Stateless
public class Promises {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  public Promises() {}

  Promises(EntityManager entities, CompanyClock clock, SessionContext session) {
    this.entities = entities;
    this.clock = clock;
    this.session = session;
  }

  /** The newest first. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<PromiseToPay> of(long invoiceId) {
    return entities
        .createQuery(
            "select p from PromiseToPay p where p.invoiceId = :invoice"
                + " order by p.promisedOn desc, p.id desc",
            PromiseToPay.class)
        .setParameter("invoice", invoiceId)
        .getResultList();
  }

  /**
   * @param amount in the invoice's currency, or null for the whole balance
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public PromiseToPay record(long invoiceId, LocalDate promisedOn, BigDecimal amount) {
    PromiseToPay promise =
        new PromiseToPay(
            invoiceId, clock.today(), promisedOn, amount, session.getCallerPrincipal().getName());
    entities.persist(promise);
    return promise;
  }

  /**
   * Changes a promise by its verbs.
   *
   * @return the promise as it is then, or empty if the invoice has none with this id
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Optional<PromiseToPay> change(
      long invoiceId, long promiseId, Consumer<PromiseToPay> change) {
    Optional<PromiseToPay> promise =
        Optional.ofNullable(entities.find(PromiseToPay.class, promiseId))
            .filter(found -> found.invoiceId() == invoiceId);
    promise.ifPresent(change);
    return promise;
  }
}
