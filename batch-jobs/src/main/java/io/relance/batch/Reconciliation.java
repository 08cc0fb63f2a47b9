package io.relance.batch;

import io.relance.batch.JobGateway.ServerExecution;
import io.relance.delivery.ClaimedDispatches;
import io.relance.delivery.EndedDelivery;
import io.relance.operations.FailureCause;
import io.relance.operations.RunStatus;
import io.relance.operations.Runs;
import io.relance.operations.Runs.LiveRun;
import io.relance.time.CompanyClock;
import io.relance.user.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Brings the record of runs back to what the server knows, where an execution ended and nobody
 * could write it down: the server was killed, or the database was away. What a delivery was sending
 * then is in doubt, and what it had only claimed is free. It is done when the application starts,
 * and again before a job is started, so that a dead run never blocks the next. The executions of
 * another server that lives are still running, as the job repository that they share has it.
 */
@Singleton
@Startup
@DependsOn("domain-ejb.jar#SchemaMigration")
@RunAs(Role.JOBS)
@PermitAll
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reconciliation {

  /** Longer than a server takes from being asked to start a job to giving its number. */
  private static final Duration START = Duration.ofMinutes(2);

  private static final Set<BatchStatus> GOING_ON =
      EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  @EJB private JobGateway gateway;
  @EJB private Runs runs;
  @EJB private ClaimedDispatches dispatches;
  @Inject private CompanyClock clock;

  public Reconciliation() {}

  Reconciliation(JobGateway gateway, Runs runs, ClaimedDispatches dispatches, CompanyClock clock) {
    this.gateway = gateway;
    this.runs = runs;
    this.dispatches = dispatches;
    this.clock = clock;
  }

  /**
   * The first question after a server's start is also what makes that server give up the executions
   * that it was killed in.
   */
  @PostConstruct
  void settleAfterStart() {
    settle(FailureCause.SERVER_STOPPED);
  }

  public void settle() {
    settle(FailureCause.DATABASE);
  }

  private void settle(FailureCause unknownEnd) {
    runs.live().forEach(run -> settle(run, unknownEnd));
  }

  private void settle(LiveRun run, FailureCause unknownEnd) {
    run.executionId()
        .ifPresentOrElse(
            execution -> settle(run, execution, unknownEnd), () -> settleUnstarted(run));
  }

  private void settle(LiveRun run, long execution, FailureCause unknownEnd) {
    BatchStatus status =
        gateway.execution(execution).map(ServerExecution::status).orElse(BatchStatus.FAILED);
    if (GOING_ON.contains(status)) {
      return;
    }
    dispatches.sweepAfter(new EndedDelivery(run.runId(), execution));
    if (status == BatchStatus.FAILED) {
      runs.lost(run.runId(), unknownEnd);
    } else {
      runs.ended(run.runId(), execution, RunStatus.valueOf(status.name()));
    }
  }

  private void settleUnstarted(LiveRun run) {
    if (run.placeTakenAt().plus(START).isBefore(clock.now())) {
      runs.lost(run.runId(), FailureCause.SERVER_STOPPED);
    }
  }
}
