package io.relance.reporting;

import io.relance.money.Money;
import io.relance.receivable.PaymentTerms;
import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.Recipient;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One invoice with all that is known of it and its customer today.
 *
 * @param city the customer's, or null
 * @param terms the customer's payment terms, or the company's
 * @param settlements payments and credit notes, in the order of their dates
 * @param scenario what reminds it, or null where nothing does
 * @param recipient who receives an e-mail about it, or null where nobody can
 * @param owed all that the customer owes past its due date, one for each currency
 */
public record InvoiceAccount(
    InvoiceFacts invoice,
    CustomerFacts customer,
    String city,
    PaymentTerms terms,
    List<Settlement> settlements,
    ScenarioInForce scenario,
    Recipient recipient,
    List<Money> owed) {

  public InvoiceAccount {
    settlements = List.copyOf(settlements);
    owed = List.copyOf(owed);
  }

  /** Days since the due date; negative before it. */
  public long daysLate(LocalDate today) {
    return ChronoUnit.DAYS.between(invoice.dueDate(), today);
  }

  /** What was paid and credited. */
  public Money settled() {
    return invoice.amountInclTax().minus(invoice.balanceDue());
  }

  public Optional<Money> tax() {
    return Optional.ofNullable(invoice.amountExclTax()).map(invoice.amountInclTax()::minus);
  }
}
