package io.relance.reminder.night;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;
import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import io.relance.reminder.CustomerNight;
import io.relance.reminder.decision.CustomerDecisions;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes what a night has decided for some customers: in a handful of statements, and all or
 * nothing. What the same night has written before is left as it is.
 */
@Stateless
@RolesAllowed(Role.JOBS)
public class NightWriter {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public NightWriter() {}

  NightWriter(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Writes in the caller's transaction.
   *
   * @throws RuntimeException if anything can't be written, or has changed since it was read
   */
  @TransactionAttribute(MANDATORY)
  @RolesAllowed({JOBS, ADMINISTRATOR, FINANCE, API})
  public NightTally write(Night night, List<CustomerNight> customers) {
    List<CustomerNight> fresh =
        customers.stream().map(one -> withoutEchoes(one, night.businessDate())).toList();
    return WritingSession.on(
        entities, session -> NightTally.of(customers, write(session, night, fresh)));
  }

  /**
   * Without invoices whose stage this very night has decided before: what it would say of them now
   * is for the nights to come, unless they have ended.
   */
  private static CustomerNight withoutEchoes(CustomerNight one, LocalDate businessDate) {
    List<InvoiceDecision> fresh =
        one.decided().decisions().stream()
            .filter(decided -> !isEcho(decided, businessDate))
            .toList();
    return new CustomerNight(
        one.customer(), new CustomerDecisions(fresh, one.decided().messages()));
  }

  private static boolean isEcho(InvoiceDecision decided, LocalDate businessDate) {
    return decided.stage() == null
        && decided.kind() != DecisionKind.END
        && decided.invoice().position() != null
        && businessDate.equals(decided.invoice().position().lastStageOn());
  }

  private static int write(WritingSession session, Night night, List<CustomerNight> customers)
      throws SQLException {
    List<InvoiceDecision> decisions =
        customers.stream().flatMap(one -> one.decided().decisions().stream()).toList();
    List<Long> invoices = decisions.stream().map(decided -> decided.invoice().id()).toList();
    Positions positions = Positions.of(session, invoices);
    Reasons reasons = Reasons.of(session, night, invoices);
    Messages messages = new Messages(session, night, positions);
    positions.follow(customers);
    reasons.record(customers);
    messages.queue(customers);
    messages.recordLeftOut(decisions);
    messages.supersede(decisions);
    messages.drop(decisions);
    return new Tasks(session, night, positions).assign(customers);
  }
}
