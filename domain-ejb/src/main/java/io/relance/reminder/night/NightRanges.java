package io.relance.reminder.night;

import io.relance.reminder.facts.CustomerRange;
import io.relance.user.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Who reads which customers in a run. It is settled once, when the run begins: checkpoints of an
 * execution that failed would mean nothing in other ranges.
 */
@Stateless
@RolesAllowed(Role.JOBS)
public class NightRanges {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public NightRanges() {}

  NightRanges(EntityManager entities) {
    this.entities = entities;
  }

  /** Settles the ranges of a run; those that are settled already stay. */
  public void settle(long runId, List<CustomerRange> ranges) {
    if (of(runId).isEmpty()) {
      for (int i = 0; i < ranges.size(); i++) {
        insert(runId, i, ranges.get(i));
      }
    }
  }

  private void insert(long runId, int partition, CustomerRange range) {
    entities
        .createNativeQuery(
            """
            insert into night_range (run_id, partition_number, after_id, up_to_id)
            values (?1, ?2, ?3, ?4)""")
        .setParameter(1, runId)
        .setParameter(2, partition)
        .setParameter(3, range.after())
        .setParameter(4, range.upTo())
        .executeUpdate();
  }

  /** The ranges of a run by number of their partition, from 0; empty before they are settled. */
  public List<CustomerRange> of(long runId) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select after_id, up_to_id from night_range
                where run_id = ?1 order by partition_number""")
            .setParameter(1, runId)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(NightRanges::range).toList();
  }

  private static CustomerRange range(Object[] columns) {
    return new CustomerRange(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
  }
}
