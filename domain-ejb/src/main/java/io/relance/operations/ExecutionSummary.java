package io.relance.operations;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * An execution as a line of the list.
 *
 * @param latest whether it is its run's last, the one that can be restarted
 * @param counts of the whole run, restarts included
 */
public record ExecutionSummary(
    long executionId,
    long runId,
    Job job,
    LocalDate businessDate,
    Optional<LocalDateTime> asOf,
    RunStatus status,
    LocalDateTime startedAt,
    Optional<LocalDateTime> endedAt,
    String startedBy,
    Optional<FailureCause> failure,
    boolean latest,
    Map<String, Long> counts) {

  static ExecutionSummary of(
      JobRun run, JobExecution execution, boolean latest, Map<String, Long> counts) {
    return new ExecutionSummary(
        execution.executionId(),
        run.id(),
        run.job(),
        run.businessDate(),
        run.asOf(),
        execution.status(),
        execution.startedAt(),
        execution.endedAt(),
        execution.startedBy(),
        execution.failure(),
        latest,
        counts);
  }

  /** How many of them the run has counted; 0 for what it never met. */
  public long count(String counted) {
    return counts.getOrDefault(counted, 0L);
  }

  /**
   * @param now for one that has not ended
   */
  public Duration duration(LocalDateTime now) {
    return Duration.between(startedAt, endedAt.orElse(now));
  }

  public boolean isRestartable() {
    return latest && status.isRestartable();
  }
}
