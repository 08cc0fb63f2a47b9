package io.relance.reminder;

/** The two kinds of simulation. */
public enum SimulationKind {
  /** All that a night would decide, for every invoice. */
  DRY_RUN,
  /** The steps of one scenario, executed one after the other for the person who tries it. */
  WALK_THROUGH
}
