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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a job for one business date. It is begun before the server is asked to start anything;
 * a restart adds an execution to it and goes on with its counts. While it is live it holds its
 * job's only place, so that no job runs twice at a time, on however many servers.
 */
@Entity
@Table(name = "job_run")
public class JobRun {

  private static final int DETAIL_LENGTH = 4000;

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

  @Column(name = "place_taken_at")
  private LocalDateTime placeTakenAt;

  @Column(name = "started_at")
  private LocalDateTime startedAt;

  @Column(name = "ended_at")
  private LocalDateTime endedAt;

  @Column(name = "started_by")
  private String startedBy;

  @Enumerated(EnumType.STRING)
  private FailureCause failure;

  @Column(name = "failure_detail")
  private String failureDetail;

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
    this.placeTakenAt = at;
  }

  /** Takes the job's only place again, to go on after an execution that stopped or failed. */
  void resume(LocalDateTime at) {
    status = RunStatus.STARTING;
    activeJob = job;
    placeTakenAt = at;
    endedAt = null;
    failure = null;
    failureDetail = null;
  }

  /** The server has taken it up. */
  void begin() {
    if (status == RunStatus.STARTING) {
      status = RunStatus.STARTED;
    }
  }

  /** A person wants it to stop. */
  void stopping() {
    if (status.isLive()) {
      status = RunStatus.STOPPING;
    }
  }

  /** Keeps what went wrong, in case it ends by it. */
  void note(FailureCause cause, String detail) {
    failure = cause;
    failureDetail = shortened(detail);
  }

  /** Ends it, and frees its job's place. What ended already stays as it is. */
  void end(RunStatus ended, LocalDateTime at) {
    if (!status.isLive()) {
      return;
    }
    status = ended;
    activeJob = null;
    endedAt = at;
    if (ended != RunStatus.FAILED) {
      failure = null;
      failureDetail = null;
    } else if (failure == null) {
      failure = FailureCause.OTHER;
    }
  }

  /** Gives up what stopped or failed. */
  void abandon() {
    status = RunStatus.ABANDONED;
    activeJob = null;
  }

  /** What the job is told when it starts, and again when it restarts. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("businessDate", businessDate.toString());
    asOf().ifPresent(moment -> parameters.put("asOf", moment.toString()));
    parameters.put("runId", id.toString());
    return parameters;
  }

  /** Records how many items there are to read, for the progress shown. */
  public void expect(long items) {
    toRead = items;
  }

  static String shortened(String text) {
    return text == null || text.length() <= DETAIL_LENGTH ? text : text.substring(0, DETAIL_LENGTH);
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

  LocalDateTime placeTakenAt() {
    return placeTakenAt;
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

  public Optional<FailureCause> failure() {
    return Optional.ofNullable(failure);
  }

  public Optional<String> failureDetail() {
    return Optional.ofNullable(failureDetail);
  }

  public Optional<Long> toRead() {
    return Optional.ofNullable(toRead);
  }
}
