package io.relance.receivable;

import java.util.function.Consumer;

/** Writes what an entry says over what the ledger has, and remembers whether that was a change. */
final class Revision {

  private boolean changed;

  /**
   * @param said what the entry says, or null for nothing
   * @param known what the ledger has, or null
   * @return what the ledger is to have
   */
  <T> T revised(T said, T known) {
    if (said == null || said.equals(known)) {
      return known;
    }
    changed = true;
    return said;
  }

  <T> void revise(T said, T known, Consumer<T> verb) {
    T revised = revised(said, known);
    if (revised != known) {
      verb.accept(revised);
    }
  }

  boolean changed() {
    return changed;
  }
}
