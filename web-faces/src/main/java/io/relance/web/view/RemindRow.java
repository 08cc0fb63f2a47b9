package io.relance.web.view;

import io.relance.money.Money;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.manual.Remindable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An overdue invoice to be chosen for a reminder by hand.
 *
 * @param hold what holds it first, or null
 * @param allowed whether a person may pass over that
 */
public record RemindRow(
    String number, LocalDate dueDate, long daysLate, Money balance, Reason hold, boolean allowed)
    implements Serializable {

  static RemindRow of(Remindable one, LocalDate today) {
    return new RemindRow(
        one.invoice().number(),
        one.invoice().dueDate(),
        ChronoUnit.DAYS.between(one.invoice().dueDate(), today),
        one.invoice().balanceDue(),
        one.hold().orElse(null),
        one.allowed());
  }
}
