package io.relance.operations;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.JOBS;
import static io.relance.user.Role.OPERATOR;

import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the record of runs and executions. Each act is committed by itself, since the server's job
 * operator starts jobs outside of any transaction and tells of their end from other threads; the
 * run's row is locked, so that the latest to tell waits for the one before.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Runs {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private CompanyClock clock;

  @Resource private EJBContext context;

  public Runs() {}

  Runs(EntityManager entities, CompanyClock clock, EJBContext context) {
    this.entities = entities;
    this.clock = clock;
    this.context = context;
  }

  /** Records a new run that takes its job's only place, if the rules let it start. */
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API, JOBS})
  public RunPlace begin(JobRequest request, String startedBy) {
    LocalDateTime now = clock.now();
    JobRun run = run(request, startedBy, now);
    return refusal(run).<RunPlace>map(RunPlace.Denied::new).orElseGet(() -> take(run));
  }

  private static JobRun run(JobRequest request, String startedBy, LocalDateTime now) {
    LocalDate date = Optional.ofNullable(request.businessDate()).orElse(now.toLocalDate());
    if (request.job() == Job.NIGHTLY_REMINDERS) {
      return new JobRun(request.job(), date, null, request.force(), startedBy, now);
    }
    LocalDateTime asOf = Optional.ofNullable(request.asOf()).orElse(now);
    return new JobRun(request.job(), asOf.toLocalDate(), asOf, request.force(), startedBy, now);
  }

  private Optional<JobAnswer.Refused> refusal(JobRun run) {
    if (isTaken(run.job())) {
      return Optional.of(JobAnswer.Refused.because(JobRefusal.ALREADY_RUNNING));
    }
    return run.forced() || run.job() != Job.NIGHTLY_REMINDERS
        ? Optional.empty()
        : new StartRules(clock.today(), newestNight()).refusal(run.businessDate());
  }

  /** What was begun but never executed doesn't count. */
  private Optional<LocalDate> newestNight() {
    return Optional.ofNullable(
        entities
            .createQuery(
                """
                select max(r.businessDate) from JobRun r where r.job = :night
                and exists (select e from JobExecution e where e.runId = r.id)""",
                LocalDate.class)
            .setParameter("night", Job.NIGHTLY_REMINDERS)
            .getSingleResult());
  }

  /** Records that a run goes on after its latest execution, if that one stopped or failed. */
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API, JOBS})
  public RunPlace resume(long executionId) {
    JobExecution execution = entities.find(JobExecution.class, executionId);
    if (execution == null) {
      return denied(JobRefusal.UNKNOWN_EXECUTION);
    }
    JobRun run = lock(execution.runId());
    if (!run.status().isRestartable() || !isLatest(execution)) {
      return denied(JobRefusal.NOT_RESTARTABLE);
    }
    Optional<JobAnswer.Refused> refused = refusal(run);
    if (refused.isPresent()) {
      return new RunPlace.Denied(refused.get());
    }
    run.resume(clock.now());
    return take(run);
  }

  private static RunPlace denied(JobRefusal reason) {
    return new RunPlace.Denied(JobAnswer.Refused.because(reason));
  }

  /** Two who want the same place at once meet at the unique key. */
  private RunPlace take(JobRun run) {
    try {
      entities.persist(run);
      entities.flush();
      return new RunPlace.Taken(run.id(), run.job(), run.parameters());
    } catch (PersistenceException taken) {
      context.setRollbackOnly();
      return denied(JobRefusal.ALREADY_RUNNING);
    }
  }

  private boolean isTaken(Job job) {
    return !entities
        .createQuery("select r.id from JobRun r where r.activeJob = :job", Long.class)
        .setParameter("job", job)
        .getResultList()
        .isEmpty();
  }

  private boolean isLatest(JobExecution execution) {
    return latestExecution(execution.runId())
        .filter(latest -> latest.executionId() == execution.executionId())
        .isPresent();
  }

  private Optional<JobExecution> latestExecution(long runId) {
    return entities
        .createQuery(
            "select e from JobExecution e where e.runId = :run order by e.executionId desc",
            JobExecution.class)
        .setParameter("run", runId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Records the execution that the server has given a run that was begun or resumed. */
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API, JOBS})
  public void attach(long runId, long executionId, String startedBy, String motive) {
    JobRun run = lock(runId);
    entities.persist(new JobExecution(executionId, run, startedBy, motive, clock.now()));
  }

  @RolesAllowed(JOBS)
  public void started(long runId, long executionId) {
    change(runId, executionId, JobRun::begin);
  }

  @RolesAllowed({ADMINISTRATOR, OPERATOR, API, JOBS})
  public void stopping(long executionId) {
    change(execution(executionId).runId(), executionId, JobRun::stopping);
  }

  /** Keeps what went wrong on the way, in case the run ends by it. */
  @RolesAllowed(JOBS)
  public void note(long runId, Throwable failure) {
    lock(runId).note(FailureCause.of(failure), FailureCause.detail(failure));
  }

  @RolesAllowed(JOBS)
  public void ended(long runId, long executionId, RunStatus ended) {
    LocalDateTime now = clock.now();
    change(runId, executionId, run -> run.end(ended, now));
  }

  /** The server didn't take the job: nothing was executed. */
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API, JOBS})
  public void notStarted(long runId, Throwable failure) {
    JobRun run = lock(runId);
    run.note(FailureCause.NOT_STARTED, FailureCause.detail(failure));
    run.end(RunStatus.FAILED, clock.now());
  }

  /** Its execution ended, and nobody could write it down. */
  @RolesAllowed(JOBS)
  public void lost(long runId, FailureCause cause) {
    JobRun run = lock(runId);
    run.note(cause, null);
    run.end(RunStatus.FAILED, clock.now());
    latestExecution(runId)
        .filter(latest -> latest.status().isLive())
        .ifPresent(latest -> latest.follow(run));
  }

  @RolesAllowed({ADMINISTRATOR, OPERATOR, API, JOBS})
  public Optional<JobRefusal> abandon(long executionId) {
    JobExecution execution = execution(executionId);
    JobRun run = lock(execution.runId());
    if (run.status().isLive()) {
      return Optional.of(JobRefusal.STILL_RUNNING);
    }
    if (!run.status().isRestartable() || !isLatest(execution)) {
      return Optional.of(JobRefusal.NOT_RESTARTABLE);
    }
    run.abandon();
    execution.follow(run);
    return Optional.empty();
  }

  /** The runs that hold their job's place, as the record has it. */
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API, JOBS})
  public List<LiveRun> live() {
    return entities
        .createQuery("select r from JobRun r where r.activeJob is not null", JobRun.class)
        .getResultStream()
        .map(run -> new LiveRun(run.id(), run.placeTakenAt(), liveExecution(run.id())))
        .toList();
  }

  private Optional<Long> liveExecution(long runId) {
    return latestExecution(runId)
        .filter(latest -> latest.status().isLive())
        .map(JobExecution::executionId);
  }

  private void change(long runId, long executionId, Consumer<JobRun> act) {
    JobRun run = lock(runId);
    act.accept(run);
    Optional.ofNullable(entities.find(JobExecution.class, executionId))
        .ifPresent(execution -> execution.follow(run));
  }

  private JobExecution execution(long executionId) {
    return entities.find(JobExecution.class, executionId);
  }

  private JobRun lock(long runId) {
    return entities.find(JobRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * A run that holds its job's place.
   *
   * @param executionId empty as long as the server has not given one
   */
  public record LiveRun(long runId, LocalDateTime placeTakenAt, Optional<Long> executionId) {}
}
