package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.operations.Job;
import io.relance.operations.RunStatus;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/** The first business date whose night is still to come. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class ComingNight {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;

  public ComingNight() {}

  public ComingNight(EntityManager entities, CompanyClock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Today, or the day after the newest completed night where that of today is among them. */
  public LocalDate businessDate() {
    LocalDate today = clock.today();
    LocalDate newest =
        entities
            .createQuery(
                """
                select max(r.businessDate) from JobRun r
                where r.job = :night and r.status = :completed""",
                LocalDate.class)
            .setParameter("night", Job.NIGHTLY_REMINDERS)
            .setParameter("completed", RunStatus.COMPLETED)
            .getSingleResult();
    return newest == null || newest.isBefore(today) ? today : newest.plusDays(1);
  }
}
