package io.relance.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.operations.ExecutionReport;
import io.relance.operations.ExecutionReport.StepReport;
import io.relance.operations.ExecutionSummary;
import io.relance.operations.Executions;
import io.relance.operations.Job;
import io.relance.operations.JobAnswer;
import io.relance.operations.JobRefusal;
import io.relance.operations.JobRequest;
import io.relance.operations.RunStatus;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.SessionContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchConsoleTest {

  private static final JobRequest NIGHT = JobRequest.now(Job.NIGHTLY_REMINDERS);

  private final ServerFake server = new ServerFake();
  private final RecordFake record = new RecordFake();
  private final BatchConsole console =
      new BatchConsole(
          server,
          record,
          new KnownExecution(),
          new Reconciliation(server, record, null, null),
          person());

  @Test
  void aRunIsOnRecordBeforeTheServerIsAskedAndItsExecutionBeforeTheAnswer() {
    assertThat(console.start(NIGHT)).isEqualTo(new JobAnswer.Accepted(ServerFake.EXECUTION));

    assertThat(record.told).containsExactly("begin for solene", "attach 7 to 3 because null");
    assertThat(server.asked)
        .containsExactly("start nightly-reminders {businessDate=2026-11-21, startedBy=solene}");
  }

  @Test
  void whatTheRulesRefuseTheServerNeverHearsOf() {
    record.refusal = Optional.of(JobRefusal.ALREADY_RUNNING);

    assertThat(console.start(NIGHT)).isEqualTo(refused(JobRefusal.ALREADY_RUNNING));
    assertThat(server.asked).isEmpty();
  }

  @Test
  void aJobThatTheServerDoesNotTakeFreesItsPlace() {
    server.isBroken = true;

    assertThatThrownBy(() -> console.start(NIGHT)).hasMessage("no such job");
    assertThat(record.told).containsExactly("begin for solene", "not started 3: no such job");
  }

  @Test
  void aRestartTellsTheParametersAgainAndKeepsItsMotive() {
    assertThat(console.restart(5, "the database is back"))
        .isEqualTo(new JobAnswer.Accepted(ServerFake.EXECUTION));

    assertThat(server.asked)
        .containsExactly("restart 5 {businessDate=2026-11-21, startedBy=solene}");
    assertThat(record.told)
        .containsExactly("resume 5", "attach 7 to 3 because the database is back");
  }

  @Test
  void onlyWhatRunsIsStopped() {
    assertThat(console.stop(5)).isEqualTo(refused(JobRefusal.NOT_RUNNING));

    server.executions.put(5L, BatchStatus.STARTED);
    assertThat(console.stop(5)).isEqualTo(new JobAnswer.Accepted(5));
    assertThat(record.told).containsExactly("stopping 5");
  }

  @Test
  void anExecutionThatNobodyKnowsIsNeitherStoppedNorAbandoned() {
    assertThat(console.stop(99)).isEqualTo(refused(JobRefusal.UNKNOWN_EXECUTION));
    assertThat(console.abandon(99)).isEqualTo(refused(JobRefusal.UNKNOWN_EXECUTION));
  }

  @Test
  void theServerGivesUpOnlyWhatTheRecordGaveUp() {
    record.refusal = Optional.of(JobRefusal.STILL_RUNNING);
    assertThat(console.abandon(5)).isEqualTo(refused(JobRefusal.STILL_RUNNING));
    assertThat(server.asked).isEmpty();

    record.refusal = Optional.empty();
    assertThat(console.abandon(5)).isEqualTo(new JobAnswer.Accepted(5));
    assertThat(server.asked).containsExactly("abandon 5");
  }

  @Test
  void theCountsStandAtTheStepThatDoesTheWork() {
    ExecutionReport report = console.execution(5).orElseThrow();

    assertThat(report.steps()).extracting(StepReport::name).containsExactly("prepare", "decide");
    assertThat(report.steps()).extracting(step -> step.count("READ")).containsExactly(0L, 12L);
  }

  private static JobAnswer refused(JobRefusal reason) {
    return JobAnswer.Refused.because(reason);
  }

  private static SessionContext person() {
    return (SessionContext)
        Proxy.newProxyInstance(
            SessionContext.class.getClassLoader(),
            new Class<?>[] {SessionContext.class},
            (proxy, method, arguments) ->
                method.getName().equals("isCallerInRole") ? false : (Principal) () -> "solene");
  }

  /** Knows execution 5, which has read 12 customers. */
  private static final class KnownExecution extends Executions {

    @Override
    public Optional<ExecutionSummary> summary(long executionId) {
      return executionId == 5 ? Optional.of(night()) : Optional.empty();
    }

    @Override
    public Optional<ExecutionReport> report(long executionId) {
      return summary(executionId)
          .map(
              summary ->
                  new ExecutionReport(
                      summary,
                      Optional.empty(),
                      Map.of(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      List.of()));
    }

    private static ExecutionSummary night() {
      LocalDate date = LocalDate.of(2026, 11, 21);
      return new ExecutionSummary(
          5,
          RecordFake.RUN,
          Job.NIGHTLY_REMINDERS,
          date,
          Optional.empty(),
          RunStatus.STARTED,
          date.atTime(2, 0),
          Optional.empty(),
          "timer",
          Optional.empty(),
          true,
          Map.of("READ", 12L));
    }
  }
}
