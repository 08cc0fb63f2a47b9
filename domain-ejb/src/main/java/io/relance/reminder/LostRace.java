package io.relance.reminder;

import jakarta.persistence.OptimisticLockException;

/** Somebody else was faster: what a person was about to change has changed since it was read. */
public final class LostRace {

  private LostRace() {}

  /** Whether it is what the failure of a bean comes from. */
  public static boolean isBehind(Throwable failed) {
    return failed instanceof OptimisticLockException
        || failed.getCause() != null && isBehind(failed.getCause());
  }
}
