package io.relance.web.text;

import io.relance.delivery.letter.LetterState;
import io.relance.operations.RunStatus;
import io.relance.receivable.InvoiceStatus;
import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.StepType;

/**
 * How a decision, reason or state looks beside its words: colour never speaks alone.
 *
 * @param icon the name of a PrimeIcon, without its prefix
 * @param tone a colour family of the design, or empty for neutral
 */
public record Chip(String icon, String tone) {

  private static final String NEUTRAL = "";
  private static final String PETROL = "petrol";
  private static final String GREEN = "green";
  private static final String RED = "red";
  private static final String ORANGE = "orange";
  private static final String BLUE = "blue";

  /** Any constant that has a chip; a plain dot for one that has none. */
  public static Chip of(Enum<?> constant) {
    if (constant instanceof Reason reason) {
      return of(reason);
    }
    if (constant instanceof DecisionKind decision) {
      return of(decision);
    }
    if (constant instanceof DispatchState state) {
      return of(state);
    }
    if (constant == DeliveryFailure.BOUNCED) {
      return new Chip("reply", RED);
    }
    if (constant instanceof LetterState state) {
      return of(state);
    }
    if (constant instanceof InvoiceStatus status) {
      return of(status);
    }
    if (constant instanceof RunStatus status) {
      return of(status);
    }
    if (constant instanceof StepType type) {
      return new Chip(icon(type), tone(type));
    }
    return new Chip("circle", NEUTRAL);
  }

  static Chip of(DecisionKind decision) {
    return switch (decision) {
      case DISPATCH -> new Chip("send", PETROL);
      case TASK -> new Chip("phone", BLUE);
      case WAIT -> new Chip("pause", NEUTRAL);
      case HOLD -> new Chip("pause-circle", ORANGE);
      case END -> new Chip("check-circle", GREEN);
    };
  }

  static Chip of(DispatchState state) {
    return switch (state) {
      case PROPOSED -> new Chip("inbox", PETROL);
      case READY -> new Chip("clock", NEUTRAL);
      case CLAIMED -> new Chip("lock", NEUTRAL);
      case SENDING -> new Chip("spinner", BLUE);
      case SENT -> new Chip("check", GREEN);
      case RETRY -> new Chip("replay", ORANGE);
      case FAILED -> new Chip("times-circle", RED);
      case IN_DOUBT -> new Chip("question-circle", ORANGE);
      case CANCELLED -> new Chip("ban", NEUTRAL);
    };
  }

  static Chip of(LetterState state) {
    return switch (state) {
      case QUEUED -> new Chip("clock", NEUTRAL);
      case PRINTED -> new Chip("print", BLUE);
      case POSTED -> new Chip("check", GREEN);
      case WITHDRAWN -> new Chip("ban", NEUTRAL);
    };
  }

  static Chip of(RunStatus status) {
    return switch (status) {
      case STARTING, STARTED, STOPPING -> new Chip("spinner", BLUE);
      case COMPLETED -> new Chip("check", GREEN);
      case FAILED -> new Chip("times-circle", RED);
      case STOPPED -> new Chip("stop-circle", ORANGE);
      case ABANDONED -> new Chip("ban", NEUTRAL);
    };
  }

  static Chip of(InvoiceStatus status) {
    return switch (status) {
      case OPEN -> new Chip("clock", NEUTRAL);
      case IN_PAYMENT -> new Chip("credit-card", ORANGE);
      case PAID -> new Chip("check-circle", GREEN);
      case CANCELLED, WRITTEN_OFF -> new Chip("ban", NEUTRAL);
    };
  }

  static Chip of(Reason reason) {
    return switch (reason) {
      case DUE -> new Chip("send", PETROL);
      case NOT_ACTIVATED -> new Chip("power-off", NEUTRAL);
      case NO_SCENARIO -> new Chip("sitemap", ORANGE);
      case NOT_OVERDUE, CONTACTED_RECENTLY -> new Chip("clock", NEUTRAL);
      case BELOW_TOLERANCE, BELOW_MINIMUM -> new Chip("minus", NEUTRAL);
      case PAUSE -> new Chip("pause", NEUTRAL);
      case COMPLETED -> new Chip("check", NEUTRAL);
      case INSOLVENCY -> new Chip("building-columns", ORANGE);
      case CUSTOMER_HOLD -> new Chip("lock", ORANGE);
      case PAYMENT_SCHEDULE -> new Chip("calendar", ORANGE);
      case DO_NOT_REMIND -> new Chip("ban", ORANGE);
      case IN_PAYMENT -> new Chip("credit-card", ORANGE);
      case DISPUTE -> new Chip("exclamation-triangle", ORANGE);
      case PROMISE -> new Chip("calendar-clock", ORANGE);
      case TIME_BARRED -> new Chip("history", ORANGE);
      case MISSING_VALUE -> new Chip("file-edit", ORANGE);
      case NO_RECIPIENT -> new Chip("user-minus", ORANGE);
      case PAID, CREDITED -> new Chip("check-circle", GREEN);
      case CANCELLED, WRITTEN_OFF, SUPERSEDED, CUSTOMER_CHANGED, REJECTED ->
          new Chip("ban", NEUTRAL);
      case NIGHT_UNDONE -> new Chip("undo", NEUTRAL);
      case WITHDRAWN -> new Chip("ban", NEUTRAL);
    };
  }

  /** The icon of a step, as on its tile. */
  public static String icon(StepType type) {
    return switch (type) {
      case PAUSE -> "pause";
      case EMAIL -> "envelope";
      case ACTION -> "phone";
      case SMS -> "mobile";
      case LETTER -> "print";
    };
  }

  private static String tone(StepType type) {
    return switch (type) {
      case PAUSE -> ORANGE;
      case EMAIL -> RED;
      case ACTION -> BLUE;
      case SMS -> "violet";
      case LETTER -> "slate";
    };
  }
}
