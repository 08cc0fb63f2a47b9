package io.relance.delivery.letter;

import java.util.Optional;

/** Whoever prints and posts letters for the company. */
@FunctionalInterface
public interface MailingProvider {

  /** Where the provider fetches them; empty where the company posts its letters itself. */
  Optional<LetterBox> box();
}
