package io.relance.operations;

/** Why a job is not started, restarted, stopped or abandoned. */
public enum JobRefusal {

  /** The job runs, for this date or another: it never runs twice at a time. */
  ALREADY_RUNNING,

  /** The business date is yet to come. */
  LATER_THAN_TODAY,

  /** A later business date has run: invoices have moved on since. */
  BEFORE_NEWEST,

  /** There is no such execution. */
  UNKNOWN_EXECUTION,

  /** Only what stopped or failed can be restarted or abandoned, and only its latest execution. */
  NOT_RESTARTABLE,

  /** Only what runs can be stopped. */
  NOT_RUNNING,

  /** What runs has to be stopped before it can be abandoned. */
  STILL_RUNNING
}
