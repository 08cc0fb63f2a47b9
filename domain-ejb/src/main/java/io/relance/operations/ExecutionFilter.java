package io.relance.operations;

import java.time.LocalDate;
import java.util.Optional;

/** Which executions are listed; what is empty doesn't restrict. */
public record ExecutionFilter(
    Optional<Job> job, Optional<RunStatus> status, Optional<LocalDate> businessDate) {

  public static final ExecutionFilter ALL =
      new ExecutionFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
