package io.relance.delivery.bounce;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a mail in the mailbox turns out to be. */
public sealed interface Finding {

  /**
   * A report on the delivery of a message.
   *
   * @param status as a code (RFC 3463), or null
   * @param diagnostic in the reporting system's words; may be empty
   * @param failed the addresses that it names, in lower case, the first of all the one meant
   * @param blamesAddress whether it says that nothing arrives at the address
   * @param others what the same mail says of further recipients of the message
   */
  record Report(
      BounceKind kind,
      Evidence evidence,
      String status,
      String diagnostic,
      Set<String> failed,
      boolean blamesAddress,
      List<Report> others)
      implements Finding {

    public Report {
      others = List.copyOf(others);
    }

    /** This one, and what the same mail says of one more. */
    Report and(Report other) {
      return new Report(
          kind,
          evidence,
          status,
          diagnostic,
          failed,
          blamesAddress,
          Stream.concat(others.stream(), Stream.of(other)).toList());
    }

    /**
     * What the mail says of one of its recipients.
     *
     * @param address in lower case
     */
    Optional<Report> about(String address) {
      return Stream.concat(Stream.of(this), others.stream())
          .filter(one -> one.failed.contains(address))
          .findFirst();
    }

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
