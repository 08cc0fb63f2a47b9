package io.relance.delivery.letter;

/** Where a mailing provider fetches letters. */
public interface LetterBox {

  /** Puts a file in, whole or not at all; one of the same name gives way to it. */
  void put(String name, byte[] content);
}
