package io.relance.delivery.report;

/** What became of a mail to one of our own people. */
public enum MailAnswer {
  /** The relay has taken it. */
  SENT,
  /** There is no such user, or the user's address is not validated. */
  NO_VALID_ADDRESS,
  /** A person has stopped all sending. */
  STOPPED,
  /** The database is at home in another environment, from which its users expect their mail. */
  ELSEWHERE,
  /** The relay did not take it. */
  REFUSED
}
