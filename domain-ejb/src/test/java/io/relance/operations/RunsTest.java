package io.relance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.testing.H2Database;
import io.relance.time.CompanyClock;
import jakarta.ejb.EJBContext;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @RegisterExtension static final H2Database database = new H2Database();

  private final AtomicLong executions = new AtomicLong();
  private final CompanyClock clock =
      () -> Clock.fixed(ZonedDateTime.of(TODAY.atTime(2, 0), PARIS).toInstant(), PARIS);

  @BeforeEach
  void forgetRuns() {
    database.inTransaction(
        entities -> {
          entities.createQuery("delete from JobExecution").executeUpdate();
          entities.createQuery("delete from JobRun").executeUpdate();
        });
  }

  @Test
  void aNightWithoutADateIsForTodayAndADeliveryAsOfNow() {
    assertThat(begun(JobRequest.now(Job.NIGHTLY_REMINDERS)).parameters())
        .containsEntry("businessDate", "2026-11-21")
        .containsKey("runId")
        .doesNotContainKey("asOf");
    assertThat(begun(JobRequest.now(Job.DELIVER_REMINDERS)).parameters())
        .containsEntry("asOf", "2026-11-21T02:00")
        .containsEntry("businessDate", "2026-11-21");
  }

  @Test
  void aJobRunsOnlyOnceAtATime() {
    begun(night(TODAY));

    assertThat(denied(begin(night(TODAY.minusDays(1))))).isEqualTo(JobRefusal.ALREADY_RUNNING);
    assertThat(denied(begin(new JobRequest(Job.NIGHTLY_REMINDERS, TODAY, null, true))))
        .isEqualTo(JobRefusal.ALREADY_RUNNING);
    begun(JobRequest.now(Job.DELIVER_REMINDERS));
  }

  @Test
  void aNightBeforeTheNewestThatRanIsRefusedUnlessForced() {
    ended(night(TODAY), RunStatus.FAILED);

    LocalDate yesterday = TODAY.minusDays(1);
    assertThat(denied(begin(night(yesterday)))).isEqualTo(JobRefusal.BEFORE_NEWEST);
    assertThat(begun(new JobRequest(Job.NIGHTLY_REMINDERS, yesterday, null, true)).parameters())
        .containsEntry("businessDate", "2026-11-20");
  }

  @Test
  void aRunThatTheServerNeverTookDoesNotCountAsANightThatRan() {
    RunPlace.Taken place = begun(night(TODAY));
    act(runs -> runs.notStarted(place.runId(), new IllegalStateException("no such job")));

    begun(night(TODAY.minusDays(1)));
  }

  @Test
  void aRestartGoesOnWithTheSameRunAndItsParameters() {
    long failed = ended(night(TODAY), RunStatus.FAILED);

    RunPlace.Taken again = taken(resume(failed));
    long second = attach(again);

    assertThat(again.parameters()).containsEntry("businessDate", "2026-11-21");
    assertThat(status(failed)).isEqualTo(RunStatus.FAILED);
    assertThat(status(second)).isEqualTo(RunStatus.STARTING);
    assertThat(denied(begin(night(TODAY)))).isEqualTo(JobRefusal.ALREADY_RUNNING);
  }

  @Test
  void onlyTheLatestExecutionOfAStoppedOrFailedRunCanBeRestarted() {
    long failed = ended(night(TODAY), RunStatus.FAILED);
    RunPlace.Taken again = taken(resume(failed));
    long second = attach(again);
    act(runs -> runs.ended(again.runId(), second, RunStatus.STOPPED));

    assertThat(denied(resume(failed))).isEqualTo(JobRefusal.NOT_RESTARTABLE);
    assertThat(denied(resume(99L))).isEqualTo(JobRefusal.UNKNOWN_EXECUTION);
    taken(resume(second));
  }

  @Test
  void aFailedNightThatALaterOneHasOvertakenIsNotRestarted() {
    long failed = ended(night(TODAY.minusDays(1)), RunStatus.FAILED);
    ended(night(TODAY), RunStatus.COMPLETED);

    assertThat(denied(resume(failed))).isEqualTo(JobRefusal.BEFORE_NEWEST);
  }

  @Test
  void whatIsAbandonedIsNotRestarted() {
    long stopped = ended(night(TODAY), RunStatus.STOPPED);

    assertThat(abandon(stopped)).isEmpty();

    assertThat(status(stopped)).isEqualTo(RunStatus.ABANDONED);
    assertThat(denied(resume(stopped))).isEqualTo(JobRefusal.NOT_RESTARTABLE);
    begun(night(TODAY));
  }

  @Test
  void whatRunsOrIsCompleteIsNotAbandoned() {
    long complete = ended(night(TODAY), RunStatus.COMPLETED);
    long running = attach(begun(night(TODAY)));

    assertThat(abandon(running)).contains(JobRefusal.STILL_RUNNING);
    assertThat(abandon(complete)).contains(JobRefusal.NOT_RESTARTABLE);
  }

  @Test
  void anEndThatIsToldBeforeTheExecutionIsRecordedIsNotLost() {
    RunPlace.Taken place = begun(night(TODAY));
    long execution = executions.incrementAndGet();
    act(runs -> runs.started(place.runId(), execution));
    act(runs -> runs.ended(place.runId(), execution, RunStatus.COMPLETED));
    act(runs -> runs.attach(place.runId(), execution, "timer", null));

    ExecutionSummary summary = summary(execution);
    assertThat(summary.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(summary.endedAt()).contains(LocalDateTime.of(TODAY, clock.now().toLocalTime()));
  }

  @Test
  void whatWentWrongOnTheWayIsToldOnlyIfTheRunEndsByIt() {
    RunPlace.Taken place = begun(night(TODAY));
    long execution = attach(place);
    act(runs -> runs.note(place.runId(), new IllegalStateException("a bad row")));
    act(runs -> runs.ended(place.runId(), execution, RunStatus.FAILED));
    assertThat(report(execution).failureDetail()).contains("IllegalStateException: a bad row");

    RunPlace.Taken again = taken(resume(execution));
    long second = attach(again);
    act(runs -> runs.note(again.runId(), new IllegalStateException("a bad row")));
    act(runs -> runs.ended(again.runId(), second, RunStatus.COMPLETED));
    assertThat(summary(second).failure()).isEmpty();
  }

  @Test
  void aRunWhoseServerWasKilledFailsAndFreesItsPlace() {
    RunPlace.Taken place = begun(night(TODAY));
    long execution = attach(place);
    act(runs -> runs.started(place.runId(), execution));

    assertThat(live())
        .extracting(Runs.LiveRun::executionId)
        .containsExactly(Optional.of(execution));
    act(runs -> runs.lost(place.runId(), FailureCause.SERVER_STOPPED));

    assertThat(summary(execution).failure()).contains(FailureCause.SERVER_STOPPED);
    assertThat(live()).isEmpty();
    taken(resume(execution));
  }

  @Test
  void executionsAreListedNewestFirstAndFiltered() {
    long first = ended(night(TODAY.minusDays(1)), RunStatus.COMPLETED);
    long second = ended(JobRequest.now(Job.DELIVER_REMINDERS), RunStatus.FAILED);
    long third = ended(night(TODAY), RunStatus.STOPPED);

    assertThat(listed(ExecutionFilter.ALL)).containsExactly(third, second, first);
    assertThat(
            listed(
                new ExecutionFilter(
                    Optional.of(Job.NIGHTLY_REMINDERS),
                    Optional.of(RunStatus.STOPPED),
                    Optional.of(TODAY))))
        .containsExactly(third);
    assertThat(latestOfEachJob()).containsExactly(third, second);
  }

  private static JobRequest night(LocalDate date) {
    return new JobRequest(Job.NIGHTLY_REMINDERS, date, null, false);
  }

  private RunPlace begin(JobRequest request) {
    return ask(runs -> runs.begin(request, "operator"));
  }

  private RunPlace.Taken begun(JobRequest request) {
    return taken(begin(request));
  }

  private static RunPlace.Taken taken(RunPlace place) {
    return place.fold(
        taken -> taken,
        denied -> {
          throw new AssertionError(denied.toString());
        });
  }

  private static JobRefusal denied(RunPlace place) {
    return place.fold(
        taken -> {
          throw new AssertionError("taken by " + taken.parameters());
        },
        denied -> denied.refused().reason());
  }

  private RunPlace resume(long execution) {
    return ask(runs -> runs.resume(execution));
  }

  private Optional<JobRefusal> abandon(long execution) {
    return ask(runs -> runs.abandon(execution));
  }

  private List<Runs.LiveRun> live() {
    return ask(Runs::live);
  }

  private long attach(RunPlace.Taken place) {
    long execution = executions.incrementAndGet();
    act(runs -> runs.attach(place.runId(), execution, "operator", null));
    return execution;
  }

  private long ended(JobRequest request, RunStatus status) {
    RunPlace.Taken place = begun(request);
    long execution = attach(place);
    act(runs -> runs.ended(place.runId(), execution, status));
    return execution;
  }

  private RunStatus status(long execution) {
    return summary(execution).status();
  }

  private ExecutionSummary summary(long execution) {
    return report(execution).summary();
  }

  private ExecutionReport report(long execution) {
    return database.query(entities -> new Executions(entities).report(execution)).orElseThrow();
  }

  private List<Long> listed(ExecutionFilter filter) {
    return numbers(executions -> executions.list(filter, 0, 10));
  }

  private List<Long> latestOfEachJob() {
    return numbers(Executions::latestOfEachJob);
  }

  private static List<Long> numbers(Function<Executions, List<ExecutionSummary>> query) {
    List<ExecutionSummary> found =
        database.query(entities -> query.apply(new Executions(entities)));
    return found.stream().map(ExecutionSummary::executionId).toList();
  }

  private void act(Consumer<Runs> act) {
    ask(
        runs -> {
          act.accept(runs);
          return null;
        });
  }

  private <T> T ask(Function<Runs, T> act) {
    return database.query(entities -> act.apply(new Runs(entities, clock, rollsBack(entities))));
  }

  private static EJBContext rollsBack(EntityManager entities) {
    return (EJBContext)
        Proxy.newProxyInstance(
            EJBContext.class.getClassLoader(),
            new Class<?>[] {EJBContext.class},
            (proxy, method, arguments) -> {
              entities.getTransaction().setRollbackOnly();
              return null;
            });
  }
}
