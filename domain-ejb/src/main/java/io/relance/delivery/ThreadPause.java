package io.relance.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets the calling thread sleep. */
@ApplicationScoped
public class ThreadPause implements Pause {

  @Override
  public void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
