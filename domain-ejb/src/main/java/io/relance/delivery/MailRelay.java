package io.relance.delivery;

import java.util.Optional;

/** The way by which e-mail leaves. */
public interface MailRelay {

  /** A line to the relay, not connected yet, for one delivery's use by one thread. */
  Line line();

  /** A connection that is kept from one message to the next. */
  interface Line extends AutoCloseable {

    /**
     * Connects where it isn't connected. Nothing is sent by that.
     *
     * @return why the relay can't be reached, or empty when it waits for a message
     */
    Optional<String> connect();

    /** Hands over one message to exactly one recipient; the line must be connected. */
    Answer send(OutgoingMail mail);

    @Override
    void close();
  }
}
