package io.relance.reminder.message;

import java.util.List;

/** A message that was to be written. */
public sealed interface Composition {

  /**
   * @param subject one line, or null where the channel has none
   * @param body HTML for an e-mail or letter, plain text for an SMS
   */
  record Written(String subject, String body) implements Composition {}

  /**
   * @param missing names of the merge fields that have no value, in order, at least one
   */
  record Incomplete(List<String> missing) implements Composition {}
}
