package io.relance.operations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One run of a job for one business date. It is begun before the server is asked to start anything;
 * a restart adds an execution to it and goes on with its counts. While it is live it holds its
 * job's only place, so that no job runs twice at a time, on however many servers.
 */
@Entity
@Table(name = "job_run")
public class JobRun {

  static final int FAILURE_LENGTH = 4000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_run_seq")
  @SequenceGenerator(name = "job_run_seq", sequenceName = "job_run_seq", allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  private Job job;

  @Column(name = "business_date")
  private LocalDate businessDate;

  @Column(name = "as_of")
  private LocalDateTime asOf;

  private boolean forced;

  @Enumerated(EnumType.STRING)
  private RunStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "active_job")
  private Job activeJob;

  @Column(name = "started_at")
  private LocalDateTime startedAt;

  @Column(name = "ended_at")
  private LocalDateTime endedAt;

  @Column(name = "started_by")
  private String startedBy;

  private String failure;

  @Column(name = "to_read")
  private Long toRead;

  @Version private long version;

  protected JobRun() {}

  /**
   * @param asOf the moment for which dispatches are claimed, in the company's time zone; null for a
   *     job that knows only dates
   * @param startedBy a login, or {@code timer}
   */
  public JobRun(
      Job job,
      LocalDate businessDate,
      LocalDateTime asOf,
      boolean forced,
      String startedBy,
      LocalDateTime at) {
    this.job = job;
    this.businessDate = businessDate;
    this.asOf = asOf;
    this.forced = forced;
    this.startedBy = startedBy;
    this.startedAt = at;
    this.status = RunStatus.STARTING;
    this.activeJob = job;
  }

  /** Takes the job's only place again, to go on after an execution that stopped or failed. */
  void resume() {
    status = RunStatus.STARTING;
    activeJob = job;
    endedAt = null;
    failure = null;
  }

  /** Follows an execution that goes on. */
  void proceed(RunStatus live) {
    status = live;
  }

  /**
   * Ends it, and frees its job's place.
   *
   * @param why what went wrong, or null
   */
  void end(RunStatus ended, String why, LocalDateTime at) {
    status = ended;
    activeJob = null;
    endedAt = at;
    failure = shortened(why);
  }

  void abandon(LocalDateTime at) {
    status = RunStatus.ABANDONED;
    activeJob = null;
    endedAt = endedAt == null ? at : endedAt;
  }

  /** Records how many items there are to read, for the progress shown. */
  public void expect(long items) {
    toRead = items;
  }

  static String shortened(String text) {
    return text == null || text.length() <= FAILURE_LENGTH
        ? text
        : text.substring(0, FAILURE_LENGTH);
  }

  public Long id() {
    return id;
  }

  public Job job() {
    return job;
  }

  public LocalDate businessDate() {
    return businessDate;
  }

  public Optional<LocalDateTime> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** Whether it was started for a date that the rules would have refused. */
  public boolean forced() {
    return forced;
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

  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  public Optional<Long> toRead() {
    return Optional.ofNullable(toRead);
  }
}
