package io.relance.reporting;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.operations.Job;
import io.relance.operations.RunStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;

/** Looks up what a night decided for an invoice, and why. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR})
public class Verdicts {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public Verdicts() {}

  Verdicts(EntityManager entities) {
    this.entities = entities;
  }

  /** The newest night that has begun; empty before the first. */
  public Optional<LocalDate> newestNight() {
    return Optional.ofNullable(
        entities
            .createQuery(
                """
                select max(r.businessDate) from JobRun r
                where r.job = :night and r.status <> :planned""",
                LocalDate.class)
            .setParameter("night", Job.NIGHTLY_REMINDERS)
            .setParameter("planned", RunStatus.STARTING)
            .getSingleResult());
  }

  /** What a night said; of a night that was run again, what it said last. */
  public Optional<RecordedVerdict> find(long invoiceId, LocalDate night) {
    return entities
        .createQuery(
            """
            select new io.relance.reporting.RecordedVerdict(
              r.decision, r.reason, r.detail, r.firstNight, r.recordedAt)
            from RecordedReason r
            where r.invoiceId = :invoice and r.firstNight <= :night
            and (r.lastNight is null or r.lastNight >= :night)
            order by r.firstNight desc, r.lastNight desc nulls first,
              r.recordedAt desc, r.id desc""",
            RecordedVerdict.class)
        .setParameter("invoice", invoiceId)
        .setParameter("night", night)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
