package io.relance.batch;

import io.relance.operations.FailureCause;
import io.relance.operations.Job;
import io.relance.operations.JobAnswer;
import io.relance.operations.JobRefusal;
import io.relance.operations.JobRequest;
import io.relance.operations.RunPlace;
import io.relance.operations.RunStatus;
import io.relance.operations.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record of runs that remembers what it was told. */
class RecordFake extends Runs {

  static final long RUN = 3;

  final List<String> told = new ArrayList<>();
  final List<LiveRun> live = new ArrayList<>();
  Optional<JobRefusal> refusal = Optional.empty();

  @Override
  public RunPlace begin(JobRequest request, String startedBy) {
    told.add("begin for " + startedBy);
    return place();
  }

  @Override
  public RunPlace resume(long executionId) {
    told.add("resume " + executionId);
    return place();
  }

  private RunPlace place() {
    return refusal
        .<RunPlace>map(reason -> new RunPlace.Denied(JobAnswer.Refused.because(reason)))
        .orElse(
            new RunPlace.Taken(RUN, Job.NIGHTLY_REMINDERS, Map.of("businessDate", "2026-11-21")));
  }

  @Override
  public void attach(long runId, long executionId, String startedBy, String motive) {
    told.add("attach " + executionId + " to " + runId + " because " + motive);
  }

  @Override
  public void notStarted(long runId, Throwable failure) {
    told.add("not started " + runId + ": " + failure.getMessage());
  }

  @Override
  public void stopping(long executionId) {
    told.add("stopping " + executionId);
  }

  @Override
  public void ended(long runId, long executionId, RunStatus ended) {
    told.add(ended + " " + runId);
  }

  @Override
  public void lost(long runId, FailureCause cause) {
    told.add("lost " + runId + " by " + cause);
  }

  @Override
  public Optional<JobRefusal> abandon(long executionId) {
    return refusal;
  }

  @Override
  public List<LiveRun> live() {
    return live;
  }
}
