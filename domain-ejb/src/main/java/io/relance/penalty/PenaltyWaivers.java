package io.relance.penalty;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.Invoice;
import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Waives the interest and the indemnity of an invoice, and takes that back. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class PenaltyWaivers {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  /** The waiver that holds for an invoice. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public Optional<PenaltyWaiver> of(long invoiceId) {
    return entities
        .createQuery(
            """
            select w from PenaltyWaiver w
            where w.invoiceId = :invoice and w.withdrawnAt is null order by w.id""",
            PenaltyWaiver.class)
        .setParameter("invoice", invoiceId)
        .getResultStream()
        .findFirst();
  }

  /**
   * @return empty where they are waived already
   */
  public Optional<PenaltyWaiver> waive(long invoiceId, String reason) {
    entities.find(Invoice.class, invoiceId, LockModeType.PESSIMISTIC_WRITE);
    if (of(invoiceId).isPresent()) {
      return Optional.empty();
    }
    PenaltyWaiver waiver = new PenaltyWaiver(invoiceId, reason, login(), clock.now());
    entities.persist(waiver);
    return Optional.of(waiver);
  }

  /**
   * @return whether there was a waiver
   */
  public boolean withdraw(long invoiceId) {
    Optional<PenaltyWaiver> waiver = of(invoiceId);
    waiver.ifPresent(held -> held.withdraw(login(), clock.now()));
    return waiver.isPresent();
  }

  private String login() {
    return session.getCallerPrincipal().getName();
  }
}
