package io.relance.reporting;

import io.relance.money.Money;
import io.relance.reminder.PositionState;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.StepType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;

/**
 * One line of the overdue invoices, or of all open ones of a customer.
 *
 * @param level stages had, 0 before the first
 * @param levelLabel the name of the level, or null
 * @param nextOn the day of the next stage if nothing holds it, or null
 * @param decision what the last night decided, or null before the first
 */
public record OverdueInvoice(
    String number,
    String customerNumber,
    String customerName,
    LocalDate dueDate,
    String currency,
    BigDecimal amountInclTax,
    BigDecimal balanceDue,
    boolean doNotRemind,
    boolean scheduled,
    int level,
    String levelLabel,
    LocalDate nextOn,
    StepType nextType,
    PositionState state,
    DecisionKind decision,
    Reason reason) {

  public Money amount() {
    return new Money(amountInclTax, Currency.getInstance(currency));
  }

  public Money balance() {
    return new Money(balanceDue, Currency.getInstance(currency));
  }

  public long daysLate(LocalDate today) {
    return ChronoUnit.DAYS.between(dueDate, today);
  }

  /** Whether the next stage has a day, and nothing keeps it from that day. */
  public boolean isPlanned() {
    return nextOn != null && decision != DecisionKind.HOLD && state == PositionState.WAITING;
  }
}
