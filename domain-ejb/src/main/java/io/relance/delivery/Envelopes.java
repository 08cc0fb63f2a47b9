package io.relance.delivery;

import java.util.Optional;

/** Writes the outside of mails. */
public interface Envelopes {

  /** Of a dispatch's mail; empty where mail comes back to whoever has signed it. */
  Optional<Envelope> of(long dispatchId);
}
