package io.relance.delivery;

import java.time.Duration;

/** A way to wait. */
@FunctionalInterface
public interface Pause {

  /** Comes back after that time, or earlier if the thread is interrupted. */
  void of(Duration time);
}
