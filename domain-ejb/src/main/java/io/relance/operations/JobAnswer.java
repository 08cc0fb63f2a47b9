package io.relance.operations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of a wish to start, restart, stop or abandon a job. */
public sealed interface JobAnswer {

  <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused);

  /** It is done, or under way: the execution can be looked at. */
  record Accepted(long executionId) implements JobAnswer {

    @Override
    public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
      return accepted.apply(this);
    }
  }

  /**
   * Nothing was done.
   *
   * @param limit the date that the refusal speaks of: today, or the newest that ran
   */
  record Refused(JobRefusal reason, Optional<LocalDate> limit) implements JobAnswer {

    public static Refused because(JobRefusal reason) {
      return new Refused(reason, Optional.empty());
    }

    public static Refused because(JobRefusal reason, LocalDate limit) {
      return new Refused(reason, Optional.of(limit));
    }

    @Override
    public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
