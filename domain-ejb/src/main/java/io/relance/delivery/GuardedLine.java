package io.relance.delivery;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A line that is not used for ever when something is wrong with the relay: when it can't be
 * connected after a few tries, or three messages in a row got no answer, nothing more is handed
 * over.
 */
final class GuardedLine implements AutoCloseable {

  private static final int SILENCES = 3;

  /** What is waited between the tries to connect to a relay that was well. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

  private final Relay.Line line;
  private final Pause pause;
  private final List<Duration> pauses;
  private int silences;
  private String lastSilence;

  /**
   * @param wasWell whether the relay was well of late: one that was not is tried once
   */
  GuardedLine(Relay.Line line, Pause pause, boolean wasWell) {
    this.line = line;
    this.pause = pause;
    this.pauses = wasWell ? PAUSES : List.of();
  }

  /** Why nothing can be handed over now; empty when the relay waits for a message. */
  Optional<String> obstacle() {
    return silences >= SILENCES ? Optional.of(lastSilence) : connect();
  }

  private Optional<String> connect() {
    Optional<String> failure = line.connect();
    for (Iterator<Duration> left = pauses.iterator(); failure.isPresent() && left.hasNext(); ) {
      pause.of(left.next());
      failure = line.connect();
    }
    return failure;
  }

  Answer send(OutgoingDispatch dispatch) {
    Answer answer = line.send(dispatch);
    if (answer instanceof Answer.NoAnswer none) {
      silences++;
      lastSilence = none.detail();
    } else {
      silences = 0;
    }
    return answer;
  }

  @Override
  public void close() {
    line.close();
  }
}
