package io.relance.operations;

/** How a run or one of its executions stands, in the words of Jakarta Batch. */
public enum RunStatus {

  /** Recorded, and on its way to the server's job operator. */
  STARTING,

  STARTED,

  /** Asked to stop; the chunk under way is still written. */
  STOPPING,

  /** Stopped on demand: a restart resumes from the last checkpoint. */
  STOPPED,

  /** Ended by an error or with its server: a restart resumes from the last checkpoint. */
  FAILED,

  COMPLETED,

  /** Stopped or failed, and given up: it can't be restarted. */
  ABANDONED;

  /** Whether something is under way, or on its way. */
  public boolean isLive() {
    return this == STARTING || this == STARTED || this == STOPPING;
  }

  /** Whether a restart would resume it. */
  public boolean isRestartable() {
    return this == STOPPED || this == FAILED;
  }
}
