package io.relance.reminder.manual;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;

import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.ScenarioPosition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Lets the pauses of a message's invoices count from it, for as long as it leaves or has left. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, API, JOBS})
public class RestartedPauses {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  /** The message is about to leave. */
  public void countFrom(ReminderDispatch dispatch, LocalDate day) {
    positions(dispatch).forEach(position -> position.restart(day));
  }

  /** The message doesn't leave after all. Of what restarts no pause, nothing changes. */
  public void countAsBefore(ReminderDispatch dispatch) {
    ManualReminder written = entities.find(ManualReminder.class, dispatch.id());
    if (written != null && written.restartsPause()) {
      LocalDate day = written.writtenAt().toLocalDate();
      positions(dispatch).forEach(position -> position.forgetRestart(day));
    }
  }

  private List<ScenarioPosition> positions(ReminderDispatch dispatch) {
    return entities
        .createQuery(
            """
            select p from ScenarioPosition p where p.invoiceId in (
              select s.invoiceId from DispatchInvoice s where s.dispatchId = :dispatch)
            order by p.id""",
            ScenarioPosition.class)
        .setParameter("dispatch", dispatch.id())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
