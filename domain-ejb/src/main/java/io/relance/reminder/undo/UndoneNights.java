package io.relance.reminder.undo;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.DispatchQuery;
import io.relance.reminder.Dispatches;
import io.relance.reminder.decision.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Tells what of a night can be undone, and what was. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class UndoneNights {

  /** Stages that gave nothing but tasks, of which none was done yet. */
  private static final String CALLS =
      """
       from ScenarioPosition p, Customer c, Invoice i
      where c.id = p.customerId and i.id = p.invoiceId
      and p.lastStageOn = :night and p.state <> 'ENDED'
      and (:customer is null or c.number = :customer)
      and (:level is null or p.stagesHad = :level)
      and (:text is null or lower(c.name) like :text escape '!'
        or lower(c.number) like :text escape '!' or lower(i.number) like :text escape '!')
      and exists (
        select t.id from CollectionTask t where t.positionId = p.id
        and t.stageSequence = p.stageSequence and t.state = 'OPEN')
      and not exists (
        select t.id from CollectionTask t where t.positionId = p.id
        and t.stageSequence = p.stageSequence and t.state = 'DONE')
      and not exists (
        select s.invoiceId from DispatchInvoice s where s.positionId = p.id
        and s.stageSequence = p.stageSequence)""";

  private static final String KEPT =
      """
       from ReminderDispatch d, DispatchInvoice s, ScenarioPosition p, Invoice i, Customer c
      where d.businessDate = :night and d.reason = :undone and s.dispatchId = d.id
      and p.id = s.positionId and p.stageSequence = s.stageSequence and p.lastStageOn = :night
      and i.id = s.invoiceId and c.id = p.customerId""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private Dispatches dispatches;

  public NightOutlook outlook(NightSelection selection) {
    return new NightOutlook(
        dispatches.countByState(selection.filter()),
        on("select count(p)" + CALLS, Long.class, selection).get(0));
  }

  /** The ids of the messages that can be cancelled, in the order of their decision. */
  public List<Long> cancellable(NightSelection selection) {
    return selection.isTicked()
        ? selection.only().stream().distinct().sorted().toList()
        : dispatches.ids(selection.filter().in(NightSelection.CANCELLABLE));
  }

  /** The ids of the positions whose last stage gave open tasks only, in their order. */
  public List<Long> calls(NightSelection selection) {
    return selection.isTicked()
        ? List.of()
        : on("select p.id" + CALLS + " order by p.id", Long.class, selection);
  }

  private <T> List<T> on(String query, Class<T> type, NightSelection selection) {
    return entities
        .createQuery(query, type)
        .setParameter("night", selection.night())
        .setParameter("customer", selection.customer())
        .setParameter("level", selection.level())
        .setParameter("text", DispatchQuery.pattern(selection.text()))
        .getResultList();
  }

  /** The levels that invoices have reached with the messages of a night, in their order. */
  public List<Integer> levels(LocalDate night) {
    return entities
        .createQuery(
            """
            select distinct s.stageNumber from ReminderDispatch d, DispatchInvoice s
            where d.businessDate = :night and s.dispatchId = d.id and d.scenario is not null
            and d.orderedBy is null order by s.stageNumber""",
            Integer.class)
        .setParameter("night", night)
        .getResultList();
  }

  /** The undoings of a night, the newest first. */
  public List<NightUndo> of(LocalDate night) {
    return entities
        .createQuery(
            "select u from NightUndo u where u.night = :night order by u.at desc, u.id desc",
            NightUndo.class)
        .setParameter("night", night)
        .getResultList();
  }

  /**
   * Invoices of which a message was cancelled and that stay where they are all the same, since
   * something else of the stage has left or was decided by a person.
   */
  public List<KeptStage> kept(LocalDate night, int offset, int most) {
    return entities
        .createQuery(
            """
            select new io.relance.reminder.undo.KeptStage(
              i.number, c.number, c.name, d.id, p.levelLabel)
            """
                + KEPT
                + " order by c.name, i.number, d.id",
            KeptStage.class)
        .setParameter("night", night)
        .setParameter("undone", Reason.NIGHT_UNDONE)
        .setFirstResult(offset)
        .setMaxResults(most)
        .getResultList();
  }

  public long countKept(LocalDate night) {
    return entities
        .createQuery("select count(d)" + KEPT, Long.class)
        .setParameter("night", night)
        .setParameter("undone", Reason.NIGHT_UNDONE)
        .getSingleResult();
  }
}
