package io.relance.reminder.decision;

import io.relance.reminder.decision.PositionFacts.ChosenBy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which scenario applies to an invoice (domain rule 2).
 *
 * @param code never null; it may be the code of a scenario that is not published
 */
public record ScenarioChoice(String code, ChosenBy by) {

  /**
   * The scenario kept since entry, unless the invoice's own was changed by hand; otherwise the
   * first that is set. Empty where none is.
   *
   * @param night on which a rule may derive the customer's category
   */
  public static Optional<ScenarioChoice> of(
      CustomerFacts customer, InvoiceFacts invoice, ReminderRules rules, LocalDate night) {
    return isKept(invoice)
        ? Optional.of(
            new ScenarioChoice(invoice.position().scenario(), invoice.position().chosenBy()))
        : firstSet(customer, invoice, rules, night);
  }

  /**
   * The name of the category that has chosen: the one in which the customer is now, or that has the
   * rule now. Empty where none has.
   */
  public Optional<String> category(CustomerFacts customer, ReminderRules rules) {
    return by == ChosenBy.CATEGORY
        ? Optional.ofNullable(customer.category())
        : rules.derivedCategories().categoryOf(by);
  }

  /** Whether the invoice has entered a scenario and nobody has set another by hand since. */
  static boolean isKept(InvoiceFacts invoice) {
    PositionFacts position = invoice.position();
    if (position == null) {
      return false;
    }
    return invoice.scenario() == null
        ? position.chosenBy() != ChosenBy.INVOICE
        : invoice.scenario().equals(position.scenario());
  }

  private static Optional<ScenarioChoice> firstSet(
      CustomerFacts customer, InvoiceFacts invoice, ReminderRules rules, LocalDate night) {
    return chosen(invoice.scenario(), ChosenBy.INVOICE)
        .or(() -> customer.standing().choice(rules, night));
  }

  static Optional<ScenarioChoice> chosen(String code, ChosenBy by) {
    return Optional.ofNullable(code).map(set -> new ScenarioChoice(set, by));
  }
}
