package io.relance.penalty;

import io.relance.money.Money;
import io.relance.receivable.CustomerType;
import java.time.LocalDate;
import java.util.List;

/**
 * What is owed on one invoice, and how it fell.
 *
 * @param type the debtor's
 * @param amount the invoice's amount, tax included
 * @param reductions payments and credit notes with their dates; the order is of no matter
 */
public record Claim(
    CustomerType type, Money amount, LocalDate dueDate, List<Reduction> reductions) {

  public Claim {
    reductions = List.copyOf(reductions);
  }

  /** A payment or credit note: it lowers the balance from the next day on. */
  public record Reduction(LocalDate on, Money amount) {}

  /** Whether something was owed on the day after the due date. */
  boolean wasLate() {
    return balanceOn(dueDate.plusDays(1)).isPositive();
  }

  /** What was still owed at the beginning of a day; never negative. */
  Money balanceOn(LocalDate day) {
    Money balance =
        reductions.stream()
            .filter(reduction -> reduction.on().isBefore(day))
            .map(Reduction::amount)
            .reduce(amount, Money::minus);
    return balance.isPositive() ? balance : Money.zero(amount.currency());
  }
}
