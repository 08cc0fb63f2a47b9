package io.relance.reporting;

import io.relance.reminder.decision.Reason;
import java.math.BigDecimal;

/**
 * Which overdue invoices to show.
 *
 * @param text part of the invoice's or customer's number or of the customer's name, or null
 * @param minimumBalance balance from which they are shown, or null
 * @param minimumDaysLate or null
 * @param maximumDaysLate or null
 * @param level stages had, or null
 * @param reason what the last night said, or null
 * @param category of the customer, or null
 */
public record OverdueFilter(
    OverdueView view,
    String text,
    BigDecimal minimumBalance,
    Integer minimumDaysLate,
    Integer maximumDaysLate,
    Integer level,
    Reason reason,
    String category) {

  public static final OverdueFilter NONE = of(OverdueView.ALL);

  public static OverdueFilter of(OverdueView view) {
    return new OverdueFilter(view, null, null, null, null, null, null, null);
  }

  public OverdueFilter seenAs(OverdueView other) {
    return new OverdueFilter(
        other, text, minimumBalance, minimumDaysLate, maximumDaysLate, level, reason, category);
  }
}
