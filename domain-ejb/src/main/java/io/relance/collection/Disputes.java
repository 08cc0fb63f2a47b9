package io.relance.collection;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Records that a customer contests an invoice, and when that is settled. */
@Stateless
public class Disputes {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Resource private SessionContext session;

  public Disputes() {}

  Disputes(EntityManager entities, SessionContext session) {
    this.entities = entities;
    this.session = session;
  }

  /** The newest first. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<Dispute> of(long invoiceId) {
    return entities
        .createQuery(
            "select d from Dispute d where d.invoiceId = :invoice"
                + " order by d.openedOn desc, d.id desc",
            Dispute.class)
        .setParameter("invoice", invoiceId)
        .getResultList();
  }

  /**
   * @param reason in words, or null
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Dispute open(long invoiceId, LocalDate openedOn, String reason) {
    Dispute dispute =
        new Dispute(invoiceId, openedOn, reason, session.getCallerPrincipal().getName());
    entities.persist(dispute);
    return dispute;
  }

  /**
   * Changes a dispute by its verbs.
   *
   * @return the dispute as it is then, or empty if the invoice has none with this id
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Optional<Dispute> change(long invoiceId, long disputeId, Consumer<Dispute> change) {
    Optional<Dispute> dispute =
        Optional.ofNullable(entities.find(Dispute.class, disputeId))
            .filter(found -> found.invoiceId() == invoiceId);
    dispute.ifPresent(change);
    return dispute;
  }
}
