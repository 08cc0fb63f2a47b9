package io.relance.collection;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tasks of the collaborators. */
@Stateless
public class CollectionAgenda {

  private static final String LINES =
      "select new io.relance.collection.TaskLine(t, c.number, c.name, i.number)";

  private static final String MATCHING =
      " from CollectionTask t join Customer c on c.id = t.customerId"
          + " left join Invoice i on i.id = t.invoiceId"
          + " where (:assignee is null or t.assignee = :assignee)"
          + " and (:state is null or t.state = :state)"
          + " and (:invoice is null or i.number = :invoice)";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public CollectionAgenda() {}

  CollectionAgenda(EntityManager entities) {
    this.entities = entities;
  }

  /** The most pressing first. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<TaskLine> list(TaskFilter filter, int offset, int limit) {
    return query(LINES + MATCHING + " order by t.dueOn, t.id", TaskLine.class, filter)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public long count(TaskFilter filter) {
    return query("select count(*)" + MATCHING, Long.class, filter).getSingleResult();
  }

  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public Optional<TaskLine> find(long taskId) {
    return entities
        .createQuery(
            LINES
                + " from CollectionTask t join Customer c on c.id = t.customerId"
                + " left join Invoice i on i.id = t.invoiceId where t.id = :task",
            TaskLine.class)
        .setParameter("task", taskId)
        .getResultStream()
        .findFirst();
  }

  /**
   * Changes a task by its verbs.
   *
   * @return whether there is such a task
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public boolean change(long taskId, Consumer<CollectionTask> change) {
    CollectionTask task = entities.find(CollectionTask.class, taskId);
    if (task != null) {
      change.accept(task);
    }
    return task != null;
  }

  private <T> TypedQuery<T> query(String text, Class<T> type, TaskFilter filter) {
    return entities
        .createQuery(text, type)
        .setParameter("assignee", filter.assignee())
        .setParameter("state", filter.state())
        .setParameter("invoice", filter.invoiceNumber());
  }
}
