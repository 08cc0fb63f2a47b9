package io.relance.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything known about an execution.
 *
 * @param exitStatus as the job gave it; empty as long as it runs
 * @param parameters with which it was started
 * @param motive why it was restarted
 * @param failureDetail the innermost exception, for a person who knows the technique
 * @param toRead how many items the run has to read, once that is known
 */
public record ExecutionReport(
    ExecutionSummary summary,
    Optional<String> exitStatus,
    Map<String, String> parameters,
    Optional<String> motive,
    Optional<String> failureDetail,
    Optional<Long> toRead,
    List<StepReport> steps) {

  /** The record's half, with what the server knows. */
  public ExecutionReport withServerSide(Optional<String> exit, List<StepReport> begunSteps) {
    return new ExecutionReport(
        summary, exit, parameters, motive, failureDetail, toRead, begunSteps);
  }

  /** How a step of it stands, with the counts where it is the step that does the work. */
  public record StepReport(String name, String batchStatus, Map<String, Long> counts) {

    public long count(String counted) {
      return counts.getOrDefault(counted, 0L);
    }
  }
}
