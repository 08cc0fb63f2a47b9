package io.relance.delivery.report;

/** What became of a report that was to be mailed. */
public enum ReportAnswer {
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
