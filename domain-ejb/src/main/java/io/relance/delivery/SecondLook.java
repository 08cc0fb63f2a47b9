package io.relance.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.Owed;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    Map<Long, List<DispatchInvoice>> shares = shares(dispatches);
    Map<Long, Owed> owed = Owed.byInvoice(facts.about(invoices(shares.values())));
    Map<Long, Seen> seen = new HashMap<>();
    for (ReminderDispatch dispatch : dispatches) {
      seen.put(
          dispatch.id(),
          look(
              Remainder.of(
                  customer -> customer.id() == dispatch.customerId(),
                  shares.get(dispatch.id()),
                  owed,
                  decision,
                  date)));
    }
    return seen;
  }

  private static Seen look(Remainder left) {
    left.gone().forEach(DispatchInvoice::leaveOut);
    return new Seen(left.customer(), left.standing(), left.objection().orElse(null));
  }

  private static List<Long> invoices(Collection<List<DispatchInvoice>> shares) {
    return shares.stream()
        .flatMap(List::stream)
        .map(DispatchInvoice::invoiceId)
        .distinct()
        .toList();
  }

  /** The shares of each dispatch, by its id, in the dispatches' order. */
  private Map<Long, List<DispatchInvoice>> shares(List<ReminderDispatch> dispatches) {
    return entities
        .createQuery(
            """
            select s from DispatchInvoice s, Invoice i
            where s.dispatchId in :dispatches and i.id = s.invoiceId and s.leftOut is null
            order by s.dispatchId, i.dueDate, i.number""",
            DispatchInvoice.class)
        .setParameter("dispatches", dispatches.stream().map(ReminderDispatch::id).toList())
        .getResultStream()
        .collect(groupingBy(DispatchInvoice::dispatchId, LinkedHashMap::new, toList()));
  }
}
