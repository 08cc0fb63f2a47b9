package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.OPERATOR;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history of dispatches, as people and programs read it. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class Dispatches {

  private static final String WITHOUT_TEXT =
      """
      select new io.relance.reminder.DispatchView(d.id, c.number, c.name, d.scenario,
        d.scenarioVersion, d.stepNumber, d.channel, d.label, d.recipientName, d.recipientAddress,
        d.state, d.reason, d.businessDate, d.notBefore, d.sentAt, d.messageId, d.attempts,
        d.failureKind, d.failure, d.rectifies, d.bouncedAt)""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public Dispatches() {}

  Dispatches(EntityManager entities) {
    this.entities = entities;
  }

  public List<DispatchView> list(
      DispatchFilter filter, DispatchOrder order, boolean descending, int offset, int most) {
    List<DispatchView> page =
        new DispatchQuery(filter)
            .on(entities, WITHOUT_TEXT, " order by " + order.clause(descending), DispatchView.class)
            .setFirstResult(offset)
            .setMaxResults(most)
            .getResultList();
    Map<Long, List<String>> invoices = invoices(page.stream().map(DispatchView::id).toList());
    return page.stream().map(one -> one.about(invoices.getOrDefault(one.id(), List.of()))).toList();
  }

  public long count(DispatchFilter filter) {
    return new DispatchQuery(filter)
        .on(entities, "select count(d)", "", Long.class)
        .getSingleResult();
  }

  /** How many there are in each state; a state without any is not in it. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, OPERATOR, AUDITOR, API})
  public Map<DispatchState, Long> countByState(DispatchFilter filter) {
    return new DispatchQuery(filter)
        .on(entities, "select d.state, count(d)", " group by d.state", Object[].class)
        .getResultStream()
        .collect(toMap(row -> (DispatchState) row[0], row -> (Long) row[1]));
  }

  /** In the order of their decision. */
  public List<Long> ids(DispatchFilter filter) {
    return new DispatchQuery(filter)
        .on(entities, "select d.id", " order by d.id", Long.class)
        .getResultList();
  }

  /** One dispatch with its message; empty where there is none of that id. */
  public Optional<DispatchText> find(long id) {
    return Optional.ofNullable(entities.find(ReminderDispatch.class, id)).map(this::text);
  }

  private DispatchText text(ReminderDispatch dispatch) {
    DispatchView view =
        entities
            .createQuery(
                WITHOUT_TEXT
                    + " from ReminderDispatch d, Customer c"
                    + " where c.id = d.customerId and d.id = :id",
                DispatchView.class)
            .setParameter("id", dispatch.id())
            .getSingleResult();
    List<String> about = invoices(List.of(view.id())).getOrDefault(view.id(), List.of());
    return new DispatchText(
        view.about(about),
        dispatch.senderName().orElse(null),
        dispatch.senderAddress().orElse(null),
        dispatch.subject().orElse(null),
        dispatch.body().orElse(null),
        dispatch.segments().orElse(null),
        dispatch.deliveredAt().orElse(null),
        dispatch.orderedBy().orElse(null));
  }

  private Map<Long, List<String>> invoices(List<Long> dispatches) {
    return dispatches.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                """
                select d.id, i.number from ReminderDispatch d, DispatchInvoice s, Invoice i
                where d.id in :ids and s.dispatchId = coalesce(d.rectifies, d.id) and i.id = s.invoiceId
                and (s.leftOut is null or d.state = 'CANCELLED')
                order by d.id, i.dueDate, i.number""",
                Object[].class)
            .setParameter("ids", dispatches)
            .getResultStream()
            .collect(groupingBy(row -> (Long) row[0], mapping(row -> (String) row[1], toList())));
  }
}
