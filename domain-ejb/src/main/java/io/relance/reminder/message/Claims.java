package io.relance.reminder.message;

import io.relance.money.Money;
import io.relance.penalty.Claim;
import io.relance.penalty.LatePaymentPenalty;
import io.relance.penalty.Penalty;
import io.relance.penalty.RateTable;
import io.relance.receivable.CustomerType;
import io.relance.reminder.decision.Claimed;
import io.relance.reminder.decision.InvoiceFacts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The sums of a message's invoices, which are all in one currency. */
public final class Claims {

  private final Claimed claimed;
  private final CustomerType type;
  private final LatePaymentPenalty penalty;
  private final LocalDate on;

  public Claims(Claimed claimed, CustomerType type, RateTable rates, LocalDate on) {
    this.claimed = claimed;
    this.type = type;
    this.penalty = new LatePaymentPenalty(rates);
    this.on = on;
  }

  /** What is owed, less what is open in the customer's favour. */
  Optional<Money> balance() {
    return Optional.of(claimed.total());
  }

  Optional<Money> amountInclTax() {
    return sum(invoice -> Optional.of(invoice.amountInclTax()));
  }

  Optional<Money> amountExclTax() {
    return sum(invoice -> Optional.ofNullable(invoice.amountExclTax()));
  }

  /** The late-payment interest; empty where a rate is unknown. */
  public Optional<Money> interest() {
    return penalties(invoice -> penalty.interest(claim(invoice), on));
  }

  /** The fixed recovery indemnity; empty where it is unknown. */
  public Optional<Money> indemnity() {
    return penalties(invoice -> penalty.indemnity(claim(invoice), on));
  }

  /** Balance, interest and indemnity; empty where one of them is unknown. */
  Optional<Money> total() {
    return balance()
        .flatMap(balance -> interest().map(balance::plus))
        .flatMap(claimed -> indemnity().map(claimed::plus));
  }

  /** What is waived is nothing: it neither adds to the sum nor holds the message back. */
  private Optional<Money> penalties(Function<InvoiceFacts, Penalty> penaltyOf) {
    return sum(
        invoice ->
            invoice.penaltyWaived()
                ? Optional.of(Money.zero(invoice.amountInclTax().currency()))
                : penaltyOf.apply(invoice).amount());
  }

  private Claim claim(InvoiceFacts invoice) {
    return new Claim(
        type,
        invoice.amountInclTax(),
        invoice.dueDate(),
        invoice.payments().stream()
            .map(paid -> new Claim.Reduction(paid.on(), paid.amount()))
            .toList());
  }

  /** Empty where one of the amounts is. */
  private Optional<Money> sum(Function<InvoiceFacts, Optional<Money>> amountOf) {
    return claimed.invoices().stream()
        .map(amountOf)
        .reduce((one, other) -> one.flatMap(sum -> other.map(sum::plus)))
        .orElseThrow();
  }
}
