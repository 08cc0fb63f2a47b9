package io.relance.operations;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The executions of both jobs as the record has them, newest first. */
@Stateless
@RolesAllowed({ADMINISTRATOR, OPERATOR, AUDITOR, API})
public class Executions {

  private static final String FILTERED =
      """
      from JobExecution e join JobRun r on r.id = e.runId
      where (:job is null or r.job = :job)
      and (:status is null or e.status = :status)
      and (:date is null or r.businessDate = :date)""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  public Executions() {}

  Executions(EntityManager entities) {
    this.entities = entities;
  }

  public List<ExecutionSummary> list(ExecutionFilter filter, int first, int size) {
    return summaries(
        filtered("select r, e " + FILTERED + " order by e.executionId desc", Object[].class, filter)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList());
  }

  public long count(ExecutionFilter filter) {
    return filtered("select count(e) " + FILTERED, Long.class, filter).getSingleResult();
  }

  private <T> TypedQuery<T> filtered(String query, Class<T> type, ExecutionFilter filter) {
    return entities
        .createQuery(query, type)
        .setParameter("job", filter.job().orElse(null))
        .setParameter("status", filter.status().orElse(null))
        .setParameter("date", filter.businessDate().orElse(null));
  }

  public Optional<ExecutionSummary> summary(long executionId) {
    return summaries(
            entities
                .createQuery(
                    "select r, e from JobExecution e join JobRun r on r.id = e.runId"
                        + " where e.executionId = :id",
                    Object[].class)
                .setParameter("id", executionId)
                .getResultList())
        .stream()
        .findFirst();
  }

  /** The latest execution of each job, for a look at what runs and what failed last. */
  public List<ExecutionSummary> latestOfEachJob() {
    return summaries(
        entities
            .createQuery(
                """
                select r, e from JobExecution e join JobRun r on r.id = e.runId
                where e.executionId in (select max(le.executionId) from JobExecution le
                  join JobRun lr on lr.id = le.runId group by lr.job)
                order by r.job desc""",
                Object[].class)
            .getResultList());
  }

  /** What the record knows; the steps are the server's to tell. */
  public Optional<ExecutionReport> report(long executionId) {
    return summary(executionId).map(this::report);
  }

  private ExecutionReport report(ExecutionSummary summary) {
    JobRun run = entities.find(JobRun.class, summary.runId());
    JobExecution execution = entities.find(JobExecution.class, summary.executionId());
    return new ExecutionReport(
        summary,
        Optional.empty(),
        run.parameters(),
        execution.motive(),
        execution.failureDetail(),
        run.toRead(),
        List.of());
  }

  /** What a run left out, the first first. */
  public List<RunSkip> skipped(long runId, int atMost) {
    return entities
        .createQuery("select s from RunSkip s where s.runId = :run order by s.id", RunSkip.class)
        .setParameter("run", runId)
        .setMaxResults(atMost)
        .getResultList();
  }

  private List<ExecutionSummary> summaries(List<Object[]> rows) {
    List<Long> runs = rows.stream().map(row -> ((JobRun) row[0]).id()).distinct().toList();
    Map<Long, Map<String, Long>> counts = counts(runs);
    Map<Long, Long> latest = latest(runs);
    List<ExecutionSummary> summaries = new ArrayList<>();
    for (Object[] row : rows) {
      JobRun run = (JobRun) row[0];
      JobExecution execution = (JobExecution) row[1];
      boolean isLatest = latest.get(run.id()) == execution.executionId();
      summaries.add(
          ExecutionSummary.of(run, execution, isLatest, counts.getOrDefault(run.id(), Map.of())));
    }
    return summaries;
  }

  private Map<Long, Long> latest(List<Long> runs) {
    return entities
        .createQuery(
            "select e.runId, max(e.executionId) from JobExecution e"
                + " where e.runId in :runs group by e.runId",
            Object[].class)
        .setParameter("runs", runs)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  private Map<Long, Map<String, Long>> counts(List<Long> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    List<?> sums =
        entities
            .createNativeQuery(
                """
                select run_id, counted, cast(sum(tally) as bigint)
                from job_run_count where run_id in (:runs)
                group by run_id, counted order by run_id, counted""")
            .setParameter("runs", runs)
            .getResultList();
    Map<Long, Map<String, Long>> counts = new LinkedHashMap<>();
    for (Object sum : sums) {
      Object[] columns = (Object[]) sum;
      counts
          .computeIfAbsent(number(columns[0]), run -> new LinkedHashMap<>())
          .put((String) columns[1], number(columns[2]));
    }
    return counts;
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
