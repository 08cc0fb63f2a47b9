package io.relance.reminder.decision;

import io.relance.money.Money;
import io.relance.scenario.Grouping;
import io.relance.scenario.PublishedScenario;
import java.util.Currency;
import java.util.List;

/**
 * What one message claims. A message for a whole customer takes off what is open in the customer's
 * favour; one for an invoice speaks of that invoice only.
 *
 * @param invoices at least one, all in one currency
 * @param credits in the same currency
 */
public record Claimed(List<InvoiceFacts> invoices, List<OpenCredit> credits) {

  public Claimed {
    invoices = List.copyOf(invoices);
    credits = List.copyOf(credits);
  }

  /** What a message about one invoice claims. */
  public static Claimed alone(InvoiceFacts invoice) {
    return new Claimed(List.of(invoice), List.of());
  }

  /** What a message of the scenario claims with these invoices. */
  public static Claimed by(
      PublishedScenario scenario, CustomerFacts customer, List<InvoiceFacts> invoices) {
    return new Claimed(
        invoices,
        scenario.grouping() == Grouping.PER_CUSTOMER
            ? customer.creditsIn(invoices.get(0).balanceDue().currency())
            : List.of());
  }

  /** The balances less the credits; not positive where the credits cover them. */
  public Money total() {
    Currency currency = invoices.get(0).balanceDue().currency();
    Money owed =
        invoices.stream().map(InvoiceFacts::balanceDue).reduce(Money.zero(currency), Money::plus);
    return credits.stream().map(OpenCredit::amount).reduce(owed, Money::minus);
  }
}
