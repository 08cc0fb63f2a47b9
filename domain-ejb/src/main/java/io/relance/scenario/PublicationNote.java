package io.relance.scenario;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Who publishes a version, when, and why.
 *
 * @param by login
 * @param text at most {@value #LONGEST} characters, or null
 */
record PublicationNote(LocalDateTime at, String by, String text) {

  static final int LONGEST = 500;

  PublicationNote {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
  }
}
