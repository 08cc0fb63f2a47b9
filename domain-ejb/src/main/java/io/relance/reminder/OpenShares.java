package io.relance.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.ReminderDecision;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What dispatches are about and has not been left out of them, with what is owed on it now: whoever
 * looks at a decided message again, to show it or to let it leave, looks at the same.
 *
 * @param byDispatch the shares of each dispatch, in order of due date, then number; of a
 *     rectification, those of the dispatch that it puts right
 * @param rectifications the ids of those of them that are rectifications
 * @param byHand the ids of those of them that a person has written
 * @param owed their invoices, by id
 */
public record OpenShares(
    Map<Long, List<DispatchInvoice>> byDispatch,
    Set<Long> rectifications,
    Set<Long> byHand,
    Map<Long, Owed> owed) {

  private record Found(long dispatch, boolean rectifying, boolean byHand, DispatchInvoice share) {}

  public static OpenShares of(
      Collection<Long> dispatchIds, EntityManager entities, CustomerFactsReader facts) {
    List<Found> found =
        entities
            .createQuery(
                """
                select d.id, d.rectifies, d.scenario, s from ReminderDispatch d, DispatchInvoice s, Invoice i
                where d.id in :dispatches and s.dispatchId = coalesce(d.rectifies, d.id)
                and i.id = s.invoiceId and s.leftOut is null
                order by d.id, i.dueDate, i.number""",
                Object[].class)
            .setParameter("dispatches", dispatchIds)
            .getResultStream()
            .map(
                row ->
                    new Found(
                        (Long) row[0], row[1] != null, row[2] == null, (DispatchInvoice) row[3]))
            .toList();
    return new OpenShares(
        found.stream().collect(groupingBy(Found::dispatch, mapping(Found::share, toList()))),
        found.stream().filter(Found::rectifying).map(Found::dispatch).collect(toSet()),
        found.stream().filter(Found::byHand).map(Found::dispatch).collect(toSet()),
        Owed.byInvoice(
            facts.about(found.stream().map(one -> one.share().invoiceId()).distinct().toList())));
  }

  /** The shares of one dispatch. */
  public List<DispatchInvoice> of(long dispatchId) {
    return byDispatch.get(dispatchId);
  }

  /**
   * What is left of one dispatch. A rectification is right whatever is owed by now.
   *
   * @param reminded whether it is the dispatch's customer: what is another's by now is gone
   */
  public Remainder left(
      long dispatchId,
      Predicate<CustomerFacts> reminded,
      ReminderDecision decision,
      LocalDate date) {
    if (rectifications.contains(dispatchId)) {
      return Remainder.ofRectification(reminded, of(dispatchId), owed);
    }
    return byHand.contains(dispatchId)
        ? Remainder.byHand(reminded, of(dispatchId), owed, decision, date)
        : Remainder.of(reminded, of(dispatchId), owed, decision, date);
  }
}
