package io.relance.operations;

import java.util.Optional;

/**
 * Starts, watches, stops and restarts the jobs. An accepted execution can be looked at from the
 * moment of the answer.
 */
public interface JobConsole {

  JobAnswer start(JobRequest request);

  /**
   * Goes on from the last checkpoint of an execution that stopped or failed, for the same business
   * date.
   *
   * @param motive why, for the record; may be null
   */
  JobAnswer restart(long executionId, String motive);

  /** Asks it to stop after the chunk under way; a restart resumes. */
  JobAnswer stop(long executionId);

  /** Gives an execution up that stopped or failed: it can't be restarted any more. */
  JobAnswer abandon(long executionId);

  /** Everything known about an execution, or empty if there is none of that number. */
  Optional<ExecutionReport> execution(long executionId);
}
