package io.relance.batch;

import io.relance.user.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.batch.operations.JobExecutionIsRunningException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.StepExecution;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The way to the server's job operator, which listens only to the account under which the jobs run.
 * Callers check the person's role.
 */
@Stateless
@RunAs(Role.JOBS)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobGateway {

  private JobOperator operator;

  @PostConstruct
  void open() {
    operator = BatchRuntime.getJobOperator();
  }

  /**
   * @return the execution's number
   */
  public long start(String job, Map<String, String> parameters) {
    return operator.start(job, properties(parameters));
  }

  /**
   * @param parameters all of them: a restart inherits none
   * @return the new execution's number
   */
  public long restart(long executionId, Map<String, String> parameters) {
    return operator.restart(executionId, properties(parameters));
  }

  private static Properties properties(Map<String, String> parameters) {
    Properties properties = new Properties();
    properties.putAll(parameters);
    return properties;
  }

  /**
   * @return whether it ran, and is asked to stop
   */
  public boolean stop(long executionId) {
    try {
      operator.stop(executionId);
      return true;
    } catch (JobExecutionNotRunningException | NoSuchJobExecutionException ended) {
      return false;
    }
  }

  /**
   * @return whether it is given up; one that the server has forgotten is
   */
  public boolean abandon(long executionId) {
    try {
      operator.abandon(executionId);
      return true;
    } catch (NoSuchJobExecutionException forgotten) {
      return true;
    } catch (JobExecutionIsRunningException running) {
      return false;
    }
  }

  /** How the server has it; empty if it knows of no such execution. */
  public Optional<ServerExecution> execution(long executionId) {
    try {
      JobExecution execution = operator.getJobExecution(executionId);
      return Optional.of(
          new ServerExecution(execution.getBatchStatus(), execution.getExitStatus()));
    } catch (NoSuchJobExecutionException unknown) {
      return Optional.empty();
    }
  }

  /** The steps that it has begun, in their order. */
  public List<ServerStep> steps(long executionId) {
    try {
      return operator.getStepExecutions(executionId).stream()
          .sorted(Comparator.comparingLong(StepExecution::getStepExecutionId))
          .map(step -> new ServerStep(step.getStepName(), step.getBatchStatus()))
          .toList();
    } catch (NoSuchJobExecutionException unknown) {
      return List.of();
    }
  }

  /**
   * @param exitStatus null as long as it runs
   */
  public record ServerExecution(BatchStatus status, String exitStatus) {}

  /** A step of an execution. */
  public record ServerStep(String name, BatchStatus status) {}
}
