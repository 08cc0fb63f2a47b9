package io.relance.operations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Optional;

/** An item that a run left out so that the others could go on, and why. */
@Entity
@Table(name = "job_run_skip")
public class RunSkip {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_run_skip_seq")
  @SequenceGenerator(
      name = "job_run_skip_seq",
      sequenceName = "job_run_skip_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "run_id")
  private long runId;

  @Column(name = "customer_id")
  private Long customerId;

  private String item;
  private String cause;

  @Column(name = "skipped_at")
  private LocalDateTime skippedAt;

  protected RunSkip() {}

  RunSkip(long runId, Long customerId, String item, String cause, LocalDateTime at) {
    this.runId = runId;
    this.customerId = customerId;
    this.item = item;
    this.cause = JobRun.shortened(cause);
    this.skippedAt = at;
  }

  public Long id() {
    return id;
  }

  public long runId() {
    return runId;
  }

  public Optional<Long> customerId() {
    return Optional.ofNullable(customerId);
  }

  /** What was left out, in words that a person can look for: a customer's number, a dispatch. */
  public String item() {
    return item;
  }

  public String cause() {
    return cause;
  }

  public LocalDateTime skippedAt() {
    return skippedAt;
  }
}
