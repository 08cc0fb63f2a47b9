package io.relance.delivery;

import io.relance.reminder.CustomerFactsReader;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.PositionFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.ReminderDecision;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /** Leaves out of a dispatch the invoices that are not to be reminded any more. */
  public Seen at(ReminderDispatch dispatch, ReminderDecision decision, LocalDate date) {
    List<DispatchInvoice> shares = shares(dispatch.id());
    CustomerFacts customer =
        facts.about(shares.stream().map(DispatchInvoice::invoiceId).toList()).get(0);
    Map<Long, InvoiceFacts> invoices =
        customer.invoices().stream()
            .collect(Collectors.toMap(InvoiceFacts::id, Function.identity()));
    List<InvoiceFacts> standing = new ArrayList<>();
    Reason first = null;
    for (DispatchInvoice share : shares) {
      InvoiceFacts invoice = invoices.get(share.invoiceId());
      Optional<Reason> objection =
          superseded(share, invoice).or(() -> decision.stillStands(customer, invoice, date));
      if (objection.isEmpty()) {
        standing.add(invoice);
      } else {
        share.leaveOut(objection.get());
        first = first == null ? objection.get() : first;
      }
    }
    return new Seen(customer, standing, first);
  }

  private static Optional<Reason> superseded(DispatchInvoice share, InvoiceFacts invoice) {
    PositionFacts position = invoice.position();
    return position == null || position.stageSequence() != share.stageSequence()
        ? Optional.of(Reason.SUPERSEDED)
        : Optional.empty();
  }

  private List<DispatchInvoice> shares(long dispatchId) {
    return entities
        .createQuery(
            """
            select s from DispatchInvoice s, Invoice i
            where s.dispatchId = :dispatch and i.id = s.invoiceId and s.leftOut is null
            order by i.dueDate, i.number""",
            DispatchInvoice.class)
        .setParameter("dispatch", dispatchId)
        .getResultList();
  }
}
