package io.relance.reminder;

import static java.util.stream.Collectors.groupingBy;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.ReminderDecision;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What dispatches are about and has not been left out of them, with what is owed on it now: whoever
 * looks at a decided message again, to show it or to let it leave, looks at the same.
 *
 * @param byDispatch the shares of each dispatch, in order of due date, then number
 * @param owed their invoices, by id
 */
public record OpenShares(Map<Long, List<DispatchInvoice>> byDispatch, Map<Long, Owed> owed) {

  public static OpenShares of(
      Collection<Long> dispatchIds, EntityManager entities, CustomerFactsReader facts) {
    List<DispatchInvoice> shares =
        entities
            .createQuery(
                """
                select s from DispatchInvoice s, Invoice i
                where s.dispatchId in :dispatches and i.id = s.invoiceId and s.leftOut is null
                order by s.dispatchId, i.dueDate, i.number""",
                DispatchInvoice.class)
            .setParameter("dispatches", dispatchIds)
            .getResultList();
    return new OpenShares(
        shares.stream().collect(groupingBy(DispatchInvoice::dispatchId)),
        Owed.byInvoice(
            facts.about(shares.stream().map(DispatchInvoice::invoiceId).distinct().toList())));
  }

  /** The shares of one dispatch. */
  public List<DispatchInvoice> of(long dispatchId) {
    return byDispatch.get(dispatchId);
  }

  /**
   * What is left of one dispatch.
   *
   * @param reminded whether it is the dispatch's customer: what is another's by now is gone
   */
  public Remainder left(
      long dispatchId,
      Predicate<CustomerFacts> reminded,
      ReminderDecision decision,
      LocalDate date) {
    return Remainder.of(reminded, of(dispatchId), owed, decision, date);
  }
}
