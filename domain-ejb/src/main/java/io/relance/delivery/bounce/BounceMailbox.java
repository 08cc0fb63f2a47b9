package io.relance.delivery.bounce;

import java.util.Optional;

/** The mailbox to which mail comes back. */
public interface BounceMailbox {

  /** What it is called, as in {@code bounces@imap.example/INBOX}; empty where none is set. */
  Optional<String> name();

  /**
   * Shows its mails, oldest first, from behind the last one that was read.
   *
   * @throws MailboxUnreachableException if it can't be opened, or not be read to the end
   */
  void read(Reader reader) throws MailboxUnreachableException;

  /** Who reads. */
  interface Reader {

    /**
     * The last mail of this generation of numbers that was read, 0 where none was.
     *
     * @param generation changes when the mailbox has given its mails new numbers
     */
    long lastRead(long generation);

    /**
     * @return whether it is dealt with, and may be put away; else it stays for a person
     */
    boolean read(Letter letter);
  }

  /**
   * A mail in the mailbox.
   *
   * @param number grows from one mail to the next
   * @param mail what it says; empty where that can't be read
   */
  record Letter(long generation, long number, Optional<IncomingMail> mail) {}
}
