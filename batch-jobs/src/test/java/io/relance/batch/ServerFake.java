package io.relance.batch;

import jakarta.batch.runtime.BatchStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server's job operator that remembers what it was asked. */
class ServerFake extends JobGateway {

  static final long EXECUTION = 7;

  final List<String> asked = new ArrayList<>();
  final Map<Long, BatchStatus> executions = new HashMap<>();
  boolean isBroken;

  @Override
  public long start(String job, Map<String, String> parameters) {
    return take("start " + job + " " + parameters);
  }

  @Override
  public long restart(long executionId, Map<String, String> parameters) {
    return take("restart " + executionId + " " + parameters);
  }

  private long take(String wish) {
    if (isBroken) {
      throw new IllegalStateException("no such job");
    }
    asked.add(wish);
    return EXECUTION;
  }

  @Override
  public boolean stop(long executionId) {
    return executions.get(executionId) == BatchStatus.STARTED;
  }

  @Override
  public boolean abandon(long executionId) {
    asked.add("abandon " + executionId);
    return true;
  }

  @Override
  public Optional<ServerExecution> execution(long executionId) {
    return Optional.ofNullable(executions.get(executionId))
        .map(status -> new ServerExecution(status, status.name()));
  }

  @Override
  public List<ServerStep> steps(long executionId) {
    return List.of(
        new ServerStep("prepare", BatchStatus.COMPLETED),
        new ServerStep("decide", BatchStatus.STARTED));
  }
}
