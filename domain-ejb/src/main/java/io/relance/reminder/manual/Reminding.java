package io.relance.reminder.manual;

import io.relance.scenario.DraftProblem;
import java.time.LocalDateTime;
import java.util.List;

/** What became of a reminder that a person wanted sent. */
public sealed interface Reminding {

  /**
   * It leaves.
   *
   * @param leavesAt the earliest moment, in the company's time zone
   */
  record Done(long dispatchId, LocalDateTime leavesAt) implements Reminding {}

  /**
   * Nothing was written.
   *
   * @param faults every one of the order
   * @param words every one of the text
   */
  record Refused(List<ManualFault> faults, List<DraftProblem> words) implements Reminding {

    public Refused {
      faults = List.copyOf(faults);
      words = List.copyOf(words);
    }
  }
}
