package io.relance.reminder.decision;

/**
 * Why a night decided what it decided (domain rules 6, 7 and 10); shown in the same words
 * everywhere.
 */
public enum Reason {
  /** A stage is decided. */
  DUE,
  /** Reminders are not activated in the invoice options. */
  NOT_ACTIVATED,
  /** No published scenario applies. */
  NO_SCENARIO,
  /** The due date is not past. */
  NOT_OVERDUE,
  /** The balance is at or under the tolerance. */
  BELOW_TOLERANCE,
  /** A pause of the scenario runs. */
  PAUSE,
  /** The scenario's last step is done. */
  COMPLETED,
  /** The balance is under the scenario's minimum for the currency. */
  BELOW_MINIMUM,
  /** The customer was contacted too few days ago. */
  CONTACTED_RECENTLY,

  /** The customer is in insolvency proceedings. */
  INSOLVENCY,
  /** The customer is on hold. */
  CUSTOMER_HOLD,
  /** An agreed payment schedule exists. */
  PAYMENT_SCHEDULE,
  /** "Do not remind automatically" is ticked. */
  DO_NOT_REMIND,
  /** A direct debit is under way. */
  IN_PAYMENT,
  /** A dispute is open, or was closed less than its grace days ago. */
  DISPUTE,
  /** A promise to pay runs until its date plus grace days. */
  PROMISE,
  /** The claim is older than the limitation period: a person decides. */
  TIME_BARRED,
  /** A merge field of the message would be empty. */
  MISSING_VALUE,
  /** Nobody at the customer can receive any message of the stage. */
  NO_RECIPIENT,

  /** The invoice is paid. */
  PAID,
  /** The invoice is cancelled. */
  CANCELLED,
  /** The invoice is written off. */
  WRITTEN_OFF,
  /** The invoice is fully credited. */
  CREDITED,

  /** A later stage was decided before this message left. */
  SUPERSEDED,
  /** The invoice has been given to another customer before this message left. */
  CUSTOMER_CHANGED,
  /** A person did not approve the message. */
  REJECTED,
  /** A person has undone the night that decided it. */
  NIGHT_UNDONE,
  /** A person has taken it back before it left: a reminder by hand, or a letter to be printed. */
  WITHDRAWN;

  /** Whether it holds a position that resumes once the cause is gone (domain rule 6). */
  public boolean isHold() {
    return switch (this) {
      case INSOLVENCY,
          CUSTOMER_HOLD,
          PAYMENT_SCHEDULE,
          DO_NOT_REMIND,
          IN_PAYMENT,
          DISPUTE,
          PROMISE,
          TIME_BARRED,
          MISSING_VALUE,
          NO_RECIPIENT ->
          true;
      default -> false;
    };
  }

  /**
   * Whether a stage is decided again of which every message was cancelled for such reasons, once
   * they are gone (domain rule 9).
   */
  public boolean isPassing() {
    return isHold()
        || switch (this) {
          case NOT_OVERDUE,
              BELOW_TOLERANCE,
              BELOW_MINIMUM,
              NOT_ACTIVATED,
              CUSTOMER_CHANGED,
              NIGHT_UNDONE ->
              true;
          default -> false;
        };
  }

  /** Whether it ends the reminders of an invoice (domain rule 7). */
  public boolean isEnd() {
    return switch (this) {
      case PAID, CANCELLED, WRITTEN_OFF, CREDITED -> true;
      default -> false;
    };
  }
}
