package io.relance.reminder.dryrun;

import io.relance.reminder.SimulatedLine;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.StepType;
import java.io.Serializable;
import java.util.Locale;

/**
 * What the lines of a dry run are narrowed to; what is null narrows nothing.
 *
 * @param view a saved view
 * @param search a part of the customer's name or number, or of the invoice's number
 * @param level the level, from 1; 0 for those that have had none
 * @param scenario code of the scenario
 * @param customer number of the customer, exactly
 */
public record LineFilter(
    View view,
    String search,
    DecisionKind decision,
    Integer level,
    StepType type,
    Reason reason,
    String scenario,
    String customer)
    implements Serializable {

  public static final LineFilter NONE = of(View.ALL);

  /** The views, each of which every line is in or not. */
  public enum View {
    ALL,
    /** A message leaves, or a task is made. */
    DONE,
    /** Nothing is done yet. */
    NOT_DONE,
    /** Nothing will be done any more. */
    ENDED;

    /** Whether lines of such a decision are in it. */
    public boolean holds(DecisionKind decision) {
      return this == ALL
          || this
              == switch (decision) {
                case DISPATCH, TASK -> DONE;
                case WAIT, HOLD -> NOT_DONE;
                case END -> ENDED;
              };
    }
  }

  public static LineFilter of(View view) {
    return new LineFilter(view, null, null, null, null, null, null, null);
  }

  public boolean matches(SimulatedLine line) {
    return view.holds(line.decision())
        && (decision == null || decision == line.decision())
        && (level == null || level == line.level())
        && (type == null || type == line.type())
        && (reason == null || reason == line.reason())
        && (scenario == null || scenario.equals(line.scenario()))
        && (customer == null || customer.equals(line.customerNumber()))
        && (search == null || isFoundIn(line));
  }

  private boolean isFoundIn(SimulatedLine line) {
    String sought = search.toLowerCase(Locale.ROOT);
    return contains(line.customerName(), sought)
        || contains(line.customerNumber(), sought)
        || contains(line.invoiceNumber(), sought);
  }

  private static boolean contains(String text, String sought) {
    return text.toLowerCase(Locale.ROOT).contains(sought);
  }
}
