package io.relance.delivery;

import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.OpenShares;
import io.relance.reminder.Remainder;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.ReminderDecision;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the facts again, in the transaction that lets a message leave (domain rule 9). */
@Stateless
@RolesAllowed(Role.JOBS)
public class SecondLook {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private CustomerFactsReader facts;

  /**
   * What is left of a message.
   *
   * @param customer as it is now
   * @param invoices that are still to be reminded, in order of due date, then number
   * @param objection why the first that isn't may not be; null where all are
   */
  public record Seen(CustomerFacts customer, List<InvoiceFacts> invoices, Reason objection) {}

  /**
   * Leaves out of dispatches the invoices that are not to be reminded any more.
   *
   * @return by the dispatches' ids
   */
  public Map<Long, Seen> at(
      List<ReminderDispatch> dispatches, ReminderDecision decision, LocalDate date) {
    OpenShares shares =
        OpenShares.of(dispatches.stream().map(ReminderDispatch::id).toList(), entities, facts);
    Map<Long, Seen> seen = new HashMap<>();
    for (ReminderDispatch dispatch : dispatches) {
      seen.put(
          dispatch.id(),
          look(
              dispatch,
              shares.left(
                  dispatch.id(),
                  customer -> customer.id() == dispatch.customerId(),
                  decision,
                  date)));
    }
    return seen;
  }

  /** The shares of a rectification are those of a dispatch that left with them. */
  private static Seen look(ReminderDispatch dispatch, Remainder left) {
    if (dispatch.rectifies().isEmpty()) {
      left.gone().forEach(DispatchInvoice::leaveOut);
    }
    return new Seen(left.customer(), left.standing(), left.objection().orElse(null));
  }
}
