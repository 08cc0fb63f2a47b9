package io.relance.scenario;

import java.util.List;

/** What became of a draft that was to be published. */
public sealed interface Publication {

  /**
   * The nights follow this version from now on.
   *
   * @param version a new number, or that of the version that says the same as the draft
   * @param warnings what is odd, but allowed
   */
  record Published(int version, List<DraftProblem> warnings) implements Publication {}

  /**
   * Nothing changed.
   *
   * @param problems every one, warnings included
   */
  record Refused(List<DraftProblem> problems) implements Publication {}

  /** There is no scenario of that code, or no such version of it. */
  record Unknown() implements Publication {}
}
