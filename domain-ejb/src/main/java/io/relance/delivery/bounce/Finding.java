package io.relance.delivery.bounce;

import java.util.Optional;
import java.util.Set;

/** What a mail in the mailbox turns out to be. */
public sealed interface Finding {

  /**
   * A report on the delivery of a message.
   *
   * @param status as a code (RFC 3463), or null
   * @param diagnostic in the reporting system's words; may be empty
   * @param failed the addresses that it names, in lower case, the first of all the one meant
   * @param blamesAddress whether it says that nothing arrives at the address
   */
  record Report(
      BounceKind kind,
      Evidence evidence,
      String status,
      String diagnostic,
      Set<String> failed,
      boolean blamesAddress)
      implements Finding {

    /** The address that it is about. */
    Optional<String> recipient() {
      return failed.stream().findFirst();
    }
  }

  /** Something automatic that says nothing of the delivery. */
  record Notice(NoticeKind kind) implements Finding {}

  /** Something that only a person understands. */
  record Unknown() implements Finding {}
}
