package io.relance.reminder.decision;

import io.relance.money.Money;
import io.relance.receivable.CustomerType;
import java.math.BigDecimal;

/**
 * The company-wide options that the decision depends on.
 *
 * @param enabled whether reminders are activated
 * @param defaultScenario code, or null
 * @param tolerance a balance at or under it is not reminded; in the invoice's currency
 * @param minimumDaysBetweenContacts days between two contacts with one customer, 0 for none
 * @param minimumStageGapDays days that a pause counted from the due date keeps from the stage
 *     before
 * @param disputeGraceDays days that a closed dispute still holds
 * @param promiseGraceDays days that a promise still holds after its date
 * @param limitationYearsProfessional years after the due date until a claim is time-barred, for
 *     professionals and public bodies
 * @param limitationYearsConsumer the same for consumers
 * @param derivedCategories the scenarios of customers whom a rule puts into a category
 */
public record ReminderRules(
    boolean enabled,
    String defaultScenario,
    BigDecimal tolerance,
    int minimumDaysBetweenContacts,
    int minimumStageGapDays,
    int disputeGraceDays,
    int promiseGraceDays,
    int limitationYearsProfessional,
    int limitationYearsConsumer,
    DerivedCategories derivedCategories) {

  /** The same rules with reminders activated. */
  public ReminderRules activated() {
    return new ReminderRules(
        true,
        defaultScenario,
        tolerance,
        minimumDaysBetweenContacts,
        minimumStageGapDays,
        disputeGraceDays,
        promiseGraceDays,
        limitationYearsProfessional,
        limitationYearsConsumer,
        derivedCategories);
  }

  /** Whether a balance is too small to be reminded; so is none, and one overpaid. */
  boolean tolerates(Money balance) {
    return balance.amount().compareTo(tolerance) <= 0;
  }

  /** The years after the due date in which such a customer can be made to pay. */
  int limitationYears(CustomerType type) {
    return type == CustomerType.CONSUMER ? limitationYearsConsumer : limitationYearsProfessional;
  }
}
