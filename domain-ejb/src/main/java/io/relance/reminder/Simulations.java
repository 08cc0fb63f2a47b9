package io.relance.reminder;

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
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * Who has simulated which scenario. A simulation writes nothing of reminders, neither dispatch,
 * task nor position: what is recorded here is only that a person has looked, so that whoever lets a
 * scenario loose that nobody ever simulated can be asked first.
 */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class Simulations {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;
  @Resource private SessionContext session;

  /**
   * Records that the caller has simulated scenarios.
   *
   * @param scenarios their codes: those that a dry run decided by, or the one walked through
   */
  public void record(SimulationKind kind, Collection<String> scenarios, LocalDate businessDate) {
    String login = session.getCallerPrincipal().getName();
    LocalDateTime now = clock.now().truncatedTo(ChronoUnit.SECONDS);
    scenarios.stream()
        .distinct()
        .map(code -> new SimulationRecord(code, kind, businessDate, login, now))
        .forEach(entities::persist);
  }

  /** Whether anybody has ever simulated the scenario, as a draft or published. */
  public boolean wasSimulated(String scenarioCode) {
    return latest(scenarioCode).isPresent();
  }

  /** The last time that anybody simulated the scenario. */
  public Optional<SimulationRecord> latest(String scenarioCode) {
    return entities
        .createQuery(
            """
            select r from SimulationRecord r where r.scenario = :code
            order by r.simulatedAt desc, r.id desc""",
            SimulationRecord.class)
        .setParameter("code", scenarioCode)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
