package io.relance.delivery;

import java.util.Optional;

/**
 * A line that is not used for ever when something is wrong with the relay: after three failures to
 * connect, or ten messages in a row without an answer, nothing more is handed over.
 */
final class GuardedLine implements AutoCloseable {

  private static final int CONNECTION_FAILURES = 3;
  private static final int SILENCES = 10;

  private final MailRelay.Line line;
  private int silences;
  private String lastSilence;

  GuardedLine(MailRelay.Line line) {
    this.line = line;
  }

  /** Why nothing can be handed over now; empty when the relay waits for a message. */
  Optional<String> obstacle() {
    return silences >= SILENCES ? Optional.of(lastSilence) : connect();
  }

  private Optional<String> connect() {
    Optional<String> failure = line.connect();
    for (int failures = 1; failure.isPresent() && failures < CONNECTION_FAILURES; failures++) {
      failure = line.connect();
    }
    return failure;
  }

  Answer send(OutgoingMail mail) {
    Answer answer = line.send(mail);
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
