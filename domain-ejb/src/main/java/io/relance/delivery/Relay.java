package io.relance.delivery;

import io.relance.reminder.Channel;
import java.util.Optional;

/**
 * The way by which the messages of one channel leave. Of those for one channel, at most one is set
 * up.
 */
public interface Relay {

  Channel channel();

  /** Whether there is anything to send by; what waits for one that isn't set up stays ready. */
  boolean isSetUp();

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
    Answer send(OutgoingDispatch dispatch);

    @Override
    void close();
  }
}
