package io.relance.reminder.decision;

import io.relance.money.Money;
import java.util.List;

/**
 * What one message claims. A message for a whole customer may take off what is open in the
 * customer's favour; one for an invoice speaks of that invoice only.
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

  /**
   * What a message claims with these invoices.
   *
   * @param lessCredits whether it takes off what is open in the customer's favour
   */
  public static Claimed of(
      CustomerFacts customer, List<InvoiceFacts> invoices, boolean lessCredits) {
    return new Claimed(
        invoices,
        lessCredits ? customer.creditsIn(invoices.get(0).balanceDue().currency()) : List.of());
  }

  /** The balances less the credits; not positive where the credits cover them. */
  public Money total() {
    return credits.stream().map(OpenCredit::amount).reduce(owed(invoices), Money::minus);
  }

  /** The balances of some invoices, at least one and all in one currency. */
  static Money owed(List<InvoiceFacts> invoices) {
    return invoices.stream().map(InvoiceFacts::balanceDue).reduce(Money::plus).orElseThrow();
  }
}
