package io.relance.batch;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.JOBS;
import static io.relance.user.Role.OPERATOR;

import io.relance.batch.JobGateway.ServerExecution;
import io.relance.batch.JobGateway.ServerStep;
import io.relance.operations.ExecutionReport;
import io.relance.operations.ExecutionReport.StepReport;
import io.relance.operations.Executions;
import io.relance.operations.JobAnswer;
import io.relance.operations.JobConsole;
import io.relance.operations.JobRefusal;
import io.relance.operations.JobRequest;
import io.relance.operations.RunPlace;
import io.relance.operations.Runs;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The console on Jakarta Batch. The run is on record before the server is asked, and the execution
 * before the caller has the answer.
 */
@Stateless
@Local(JobConsole.class)
@RolesAllowed({ADMINISTRATOR, OPERATOR, API, JOBS})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchConsole implements JobConsole {

  /** Who starts what no person starts. */
  static final String TIMER = "timer";

  @EJB private JobGateway gateway;
  @EJB private Runs runs;
  @EJB private Executions executions;
  @EJB private Reconciliation reconciliation;
  @Resource private SessionContext context;

  public BatchConsole() {}

  BatchConsole(
      JobGateway gateway,
      Runs runs,
      Executions executions,
      Reconciliation reconciliation,
      SessionContext context) {
    this.gateway = gateway;
    this.runs = runs;
    this.executions = executions;
    this.reconciliation = reconciliation;
    this.context = context;
  }

  @Override
  public JobAnswer start(JobRequest request) {
    reconciliation.settle();
    return launch(
        runs.begin(request, caller()),
        null,
        place -> gateway.start(place.job().code(), parameters(place)));
  }

  @Override
  public JobAnswer restart(long executionId, String motive) {
    reconciliation.settle();
    return launch(
        runs.resume(executionId), motive, place -> gateway.restart(executionId, parameters(place)));
  }

  private JobAnswer launch(
      RunPlace place, String motive, ToLongFunction<RunPlace.Taken> operation) {
    return place.fold(taken -> launch(taken, motive, operation), RunPlace.Denied::refused);
  }

  private JobAnswer launch(
      RunPlace.Taken place, String motive, ToLongFunction<RunPlace.Taken> operation) {
    long executionId = execute(place, operation);
    runs.attach(place.runId(), executionId, caller(), motive);
    return new JobAnswer.Accepted(executionId);
  }

  private long execute(RunPlace.Taken place, ToLongFunction<RunPlace.Taken> operation) {
    try {
      return operation.applyAsLong(place);
    } catch (RuntimeException failure) {
      runs.notStarted(place.runId(), failure);
      throw failure;
    }
  }

  @Override
  public JobAnswer stop(long executionId) {
    if (executions.summary(executionId).isEmpty()) {
      return JobAnswer.Refused.because(JobRefusal.UNKNOWN_EXECUTION);
    }
    if (!gateway.stop(executionId)) {
      reconciliation.settle();
      return JobAnswer.Refused.because(JobRefusal.NOT_RUNNING);
    }
    runs.stopping(executionId);
    return new JobAnswer.Accepted(executionId);
  }

  @Override
  public JobAnswer abandon(long executionId) {
    if (executions.summary(executionId).isEmpty()) {
      return JobAnswer.Refused.because(JobRefusal.UNKNOWN_EXECUTION);
    }
    reconciliation.settle();
    Optional<JobRefusal> refusal = runs.abandon(executionId);
    if (refusal.isEmpty()) {
      gateway.abandon(executionId);
    }
    return refusal
        .<JobAnswer>map(JobAnswer.Refused::because)
        .orElseGet(() -> new JobAnswer.Accepted(executionId));
  }

  @Override
  @RolesAllowed({ADMINISTRATOR, OPERATOR, AUDITOR, API})
  public Optional<ExecutionReport> execution(long executionId) {
    return executions.report(executionId).map(this::complete);
  }

  private ExecutionReport complete(ExecutionReport record) {
    long executionId = record.summary().executionId();
    List<StepReport> steps =
        gateway.steps(executionId).stream().map(step -> report(step, record)).toList();
    return record.withServerSide(
        gateway.execution(executionId).map(ServerExecution::exitStatus), steps);
  }

  private static StepReport report(ServerStep step, ExecutionReport record) {
    boolean counted = step.name().equals(record.summary().job().countedStep());
    Map<String, Long> counts = counted ? record.summary().counts() : Map.of();
    return new StepReport(step.name(), step.status().name(), counts);
  }

  private Map<String, String> parameters(RunPlace.Taken place) {
    Map<String, String> parameters = new LinkedHashMap<>(place.parameters());
    parameters.put(RunOf.STARTED_BY, caller());
    return parameters;
  }

  private String caller() {
    return context.isCallerInRole(JOBS) ? TIMER : context.getCallerPrincipal().getName();
  }
}
