package io.relance.reminder.decision;

import io.relance.reminder.decision.PositionFacts.ChosenBy;
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
   */
  public static Optional<ScenarioChoice> of(
      CustomerFacts customer, InvoiceFacts invoice, ReminderRules rules) {
    return isKept(invoice)
        ? Optional.of(
            new ScenarioChoice(invoice.position().scenario(), invoice.position().chosenBy()))
        : firstSet(customer, invoice, rules);
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
      CustomerFacts customer, InvoiceFacts invoice, ReminderRules rules) {
    return chosen(invoice.scenario(), ChosenBy.INVOICE)
        .or(() -> chosen(customer.scenario(), ChosenBy.CUSTOMER))
        .or(() -> chosen(customer.categoryScenario(), ChosenBy.CATEGORY))
        .or(() -> chosen(rules.defaultScenario(), ChosenBy.DEFAULT));
  }

  private static Optional<ScenarioChoice> chosen(String code, ChosenBy by) {
    return Optional.ofNullable(code).map(set -> new ScenarioChoice(set, by));
  }
}
