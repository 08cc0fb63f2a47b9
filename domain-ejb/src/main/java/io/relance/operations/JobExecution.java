package io.relance.operations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One try of a run: the first, or a restart that went on from the last checkpoint. It has the
 * number that the server's job operator gave it.
 */
@Entity
@Table(name = "job_execution")
public class JobExecution {

  @Id
  @Column(name = "execution_id")
  private long executionId;

  @Column(name = "run_id")
  private long runId;

  @Enumerated(EnumType.STRING)
  private RunStatus status;

  @Column(name = "started_at")
  private LocalDateTime startedAt;

  @Column(name = "ended_at")
  private LocalDateTime endedAt;

  @Column(name = "started_by")
  private String startedBy;

  private String motive;

  @Enumerated(EnumType.STRING)
  private FailureCause failure;

  @Column(name = "failure_detail")
  private String failureDetail;

  protected JobExecution() {}

  /**
   * @param motive why it was restarted; null for the first
   */
  JobExecution(long executionId, JobRun run, String startedBy, String motive, LocalDateTime at) {
    this.executionId = executionId;
    this.runId = run.id();
    this.startedBy = startedBy;
    this.motive = motive;
    this.startedAt = at;
    follow(run);
  }

  /** Stands as its run does: it is the run's latest. */
  void follow(JobRun run) {
    status = run.status();
    endedAt = run.endedAt().orElse(null);
    failure = run.failure().orElse(null);
    failureDetail = run.failureDetail().orElse(null);
  }

  public long executionId() {
    return executionId;
  }

  public long runId() {
    return runId;
  }

  public RunStatus status() {
    return status;
  }

  public LocalDateTime startedAt() {
    return startedAt;
  }

  public Optional<LocalDateTime> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public String startedBy() {
    return startedBy;
  }

  public Optional<String> motive() {
    return Optional.ofNullable(motive);
  }

  public Optional<FailureCause> failure() {
    return Optional.ofNullable(failure);
  }

  public Optional<String> failureDetail() {
    return Optional.ofNullable(failureDetail);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JobExecution that && executionId == that.executionId;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(executionId);
  }
}
