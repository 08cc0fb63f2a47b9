package io.relance.operations;

import java.util.Map;
import java.util.function.Function;

/** Whether a run got its job's only place. */
public sealed interface RunPlace {

  <T> T fold(Function<Taken, T> taken, Function<Denied, T> denied);

  /**
   * The run is recorded, and to be started.
   *
   * @param parameters what the job is told
   */
  record Taken(long runId, Job job, Map<String, String> parameters) implements RunPlace {

    @Override
    public <T> T fold(Function<Taken, T> taken, Function<Denied, T> denied) {
      return taken.apply(this);
    }
  }

  /** Nothing was recorded. */
  record Denied(JobAnswer.Refused refused) implements RunPlace {

    @Override
    public <T> T fold(Function<Taken, T> taken, Function<Denied, T> denied) {
      return denied.apply(this);
    }
  }
}
