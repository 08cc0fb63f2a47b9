package io.relance.operations;

/** What jobs count. Beside these, a job counts by the codes of its own reasons and states. */
public final class Counted {

  /** Items that were read. */
  public static final String READ = "READ";

  /** Items for which something was decided. */
  public static final String DECIDED = "DECIDED";

  /** Items that were written. */
  public static final String WRITTEN = "WRITTEN";

  /** Items that were left out, each with its cause in {@link RunSkip}. */
  public static final String SKIPPED = "SKIPPED";

  /** Chunks that were committed. */
  public static final String COMMITTED = "COMMITTED";

  /** Chunks that were rolled back, to be done again one item at a time. */
  public static final String ROLLED_BACK = "ROLLED_BACK";

  /** Messages that a night decided, one for each communication. */
  public static final String DISPATCHES = "DISPATCHES";

  /** Tasks that a night gave to collaborators. */
  public static final String TASKS = "TASKS";

  private Counted() {}
}
