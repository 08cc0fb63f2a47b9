package io.relance.reporting;

import static io.relance.reminder.decision.Reason.BELOW_MINIMUM;
import static io.relance.reminder.decision.Reason.BELOW_TOLERANCE;
import static io.relance.reminder.decision.Reason.CANCELLED;
import static io.relance.reminder.decision.Reason.COMPLETED;
import static io.relance.reminder.decision.Reason.CONTACTED_RECENTLY;
import static io.relance.reminder.decision.Reason.CREDITED;
import static io.relance.reminder.decision.Reason.CUSTOMER_HOLD;
import static io.relance.reminder.decision.Reason.DISPUTE;
import static io.relance.reminder.decision.Reason.DO_NOT_REMIND;
import static io.relance.reminder.decision.Reason.INSOLVENCY;
import static io.relance.reminder.decision.Reason.IN_PAYMENT;
import static io.relance.reminder.decision.Reason.MISSING_VALUE;
import static io.relance.reminder.decision.Reason.NOT_ACTIVATED;
import static io.relance.reminder.decision.Reason.NOT_OVERDUE;
import static io.relance.reminder.decision.Reason.NO_RECIPIENT;
import static io.relance.reminder.decision.Reason.NO_SCENARIO;
import static io.relance.reminder.decision.Reason.PAID;
import static io.relance.reminder.decision.Reason.PAUSE;
import static io.relance.reminder.decision.Reason.PAYMENT_SCHEDULE;
import static io.relance.reminder.decision.Reason.PROMISE;
import static io.relance.reminder.decision.Reason.TIME_BARRED;
import static io.relance.reminder.decision.Reason.WRITTEN_OFF;

import io.relance.reminder.decision.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a night asks of an invoice, in the order of the rules; the first no is its reason. */
public enum DecisionCheck {
  /** Are reminders activated? */
  ACTIVATED(NOT_ACTIVATED),
  /** Is something still to be paid? */
  OWED(PAID, CANCELLED, WRITTEN_OFF, CREDITED),
  /** Is a step left? */
  STEP_LEFT(COMPLETED),
  /** Is the due date past? */
  OVERDUE(NOT_OVERDUE),
  /** Is the balance above the tolerance? */
  ABOVE_TOLERANCE(BELOW_TOLERANCE),
  /** Does a published scenario apply? */
  SCENARIO(NO_SCENARIO),
  /** Does nothing hold it? */
  NOT_HELD(
      INSOLVENCY,
      CUSTOMER_HOLD,
      PAYMENT_SCHEDULE,
      DO_NOT_REMIND,
      IN_PAYMENT,
      DISPUTE,
      PROMISE,
      TIME_BARRED),
  /** Has every merge field of the message a value? */
  COMPLETE(MISSING_VALUE),
  /** Can somebody receive? */
  RECIPIENT(NO_RECIPIENT),
  /** Is the pause over? */
  PAUSE_OVER(PAUSE),
  /** Was the last contact long enough ago? */
  NOT_CONTACTED(CONTACTED_RECENTLY),
  /** Does the message claim as much as the scenario asks for? */
  WORTH_SENDING(BELOW_MINIMUM);

  private final List<Reason> stops;

  DecisionCheck(Reason... stops) {
    this.stops = List.of(stops);
  }

  /** The check that gives the reason; empty where every one was passed. */
  public static Optional<DecisionCheck> stoppedBy(Reason reason) {
    return Arrays.stream(values()).filter(check -> check.stops.contains(reason)).findFirst();
  }

  /** The checks that were passed before the one that gave the reason. */
  public static List<DecisionCheck> passedBefore(Reason reason) {
    int end = stoppedBy(reason).map(DecisionCheck::ordinal).orElse(values().length);
    return Arrays.stream(values()).limit(end).toList();
  }
}
