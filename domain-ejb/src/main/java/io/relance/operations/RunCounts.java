package io.relance.operations;

import io.relance.user.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * What a run has counted. Counts are raised in the transaction of the chunk that they count, so
 * that they agree with the data whatever is rolled back or restarted; the server's own metrics
 * don't.
 */
@Stateless
public class RunCounts {

  private static final String RAISE =
      """
      merge into job_run_count c
      using (values (?, ?, ?, ?)) as n (run_id, partition_number, counted, tally)
      on c.run_id = n.run_id and c.partition_number = n.partition_number and c.counted = n.counted
      when matched then update set tally = c.tally + n.tally
      when not matched then insert (run_id, partition_number, counted, tally)
        values (n.run_id, n.partition_number, n.counted, n.tally)""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public RunCounts() {}

  RunCounts(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Adds to a partition's counts, in the caller's transaction. One thread at a time works on a
   * partition.
   *
   * @param counts by {@link Counted} or a code of the job's own, at most 40 characters
   */
  @RolesAllowed(Role.JOBS)
  public void raise(long runId, int partition, Map<String, Long> counts) {
    if (!counts.isEmpty()) {
      entities
          .unwrap(Session.class)
          .doWork(connection -> raise(connection, runId, partition, counts));
    }
  }

  private static void raise(
      Connection connection, long runId, int partition, Map<String, Long> counts)
      throws SQLException {
    try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
      for (Map.Entry<String, Long> count : counts.entrySet()) {
        raise.setLong(1, runId);
        raise.setInt(2, partition);
        raise.setString(3, count.getKey());
        raise.setLong(4, count.getValue());
        raise.addBatch();
      }
      raise.executeBatch();
    }
  }

  /** Tells how many items there are to read, for the progress shown. */
  @RolesAllowed(Role.JOBS)
  public void expect(long runId, long items) {
    entities.find(JobRun.class, runId).expect(items);
  }

  /**
   * Records an item that is left out, in the caller's transaction; the caller counts it.
   *
   * @param customerId may be null
   * @param item what a person can look for: a customer's number, a dispatch
   */
  @RolesAllowed(Role.JOBS)
  public void skip(long runId, Long customerId, String item, String cause, LocalDateTime at) {
    entities.persist(new RunSkip(runId, customerId, item, cause, at));
  }

  /** The counts over all partitions, by what was counted, in alphabetical order. */
  @PermitAll
  public Map<String, Long> sums(long runId) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select counted, cast(sum(tally) as bigint)
                from job_run_count where run_id = ?1 group by counted order by counted""")
            .setParameter(1, runId)
            .getResultList();
    Map<String, Long> sums = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      sums.put((String) columns[0], ((Number) columns[1]).longValue());
    }
    return sums;
  }
}
