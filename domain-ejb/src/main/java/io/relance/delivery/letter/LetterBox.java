package io.relance.delivery.letter;

import java.io.UncheckedIOException;

/** Where a mailing provider fetches letters. */
public interface LetterBox {

  /**
   * Writes a file whole, where the provider doesn't see it yet.
   *
   * @param name under which it is published
   * @throws UncheckedIOException if it can't be written; then nothing is left of it
   */
  Part lay(String name, byte[] content);

  /** A file that is written and waits to be published. */
  interface Part {

    /**
     * Gives it its name; a file of the same name gives way to it.
     *
     * @return whether it lies there; false if it surely doesn't
     * @throws UncheckedIOException if nobody knows
     */
    boolean publish();

    /** Takes it away, unpublished. */
    void discard();
  }
}
