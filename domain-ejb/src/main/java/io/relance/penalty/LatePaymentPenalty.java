package io.relance.penalty;

import static java.time.temporal.ChronoUnit.DAYS;

import io.relance.money.Money;
import io.relance.receivable.CustomerType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Late-payment interest and the fixed recovery indemnity in France (art. L441-10 and D441-5 of the
 * Code de commerce). Neither is ever part of the invoice's balance.
 */
public final class LatePaymentPenalty {

  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Money INDEMNITY = Money.of("40", "EUR");
  private static final BigDecimal PERCENT_OF_DAYS = BigDecimal.valueOf(36_500);

  private final RateTable rates;

  public LatePaymentPenalty(RateTable rates) {
    this.rates = rates;
  }

  /**
   * The interest that has run from the day after the due date until a day, both included: days/365
   * on the balance as it fell, at the rate of each half-year; rounded once, at the end.
   */
  public Penalty interest(Claim claim, LocalDate until) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Stretch stretch : stretches(claim, until)) {
      if (stretch.rate() == null) {
        return new Penalty.NoRate(stretch.halfYear());
      }
      sum = sum.add(percentDays(stretch.balance(), stretch.rate(), stretch.days()));
    }
    return new Penalty.Known(rounded(sum, claim.amount().currency()));
  }

  /** What the interest is made of, in order; days on which nothing is owed are left out. */
  public List<Stretch> stretches(Claim claim, LocalDate until) {
    List<Stretch> stretches = new ArrayList<>();
    LocalDate day = claim.dueDate().plusDays(1);
    for (LocalDate last : endsOfConstantInterest(claim, until)) {
      if (claim.balanceOn(day).isPositive()) {
        stretches.add(stretch(claim, day, last));
      }
      day = last.plusDays(1);
    }
    return stretches;
  }

  private Stretch stretch(Claim claim, LocalDate from, LocalDate to) {
    Money balance = claim.balanceOn(from);
    long days = DAYS.between(from, to) + 1;
    BigDecimal rate = rates.rateFor(claim.type(), HalfYear.of(from)).orElse(null);
    Money interest =
        rate == null ? null : rounded(percentDays(balance, rate, days), claim.amount().currency());
    return new Stretch(from, to, days, balance, rate, interest);
  }

  private static BigDecimal percentDays(Money balance, BigDecimal rate, long days) {
    return balance.amount().multiply(rate).multiply(BigDecimal.valueOf(days));
  }

  /**
   * The 40 € for each late invoice; none from a consumer, none before it is late, and none where
   * nothing was owed any more once it fell due.
   */
  public Penalty indemnity(Claim claim, LocalDate on) {
    Currency currency = claim.amount().currency();
    boolean late = on.isAfter(claim.dueDate()) && claim.wasLate();
    if (claim.type() == CustomerType.CONSUMER || !late) {
      return new Penalty.Known(Money.zero(currency));
    }
    return currency.equals(EURO)
        ? new Penalty.Known(INDEMNITY)
        : new Penalty.OtherCurrency(currency.getCurrencyCode());
  }

  /** The last days of the stretches over which neither balance nor rate changes, in order. */
  private static TreeSet<LocalDate> endsOfConstantInterest(Claim claim, LocalDate until) {
    LocalDate first = claim.dueDate().plusDays(1);
    TreeSet<LocalDate> ends = new TreeSet<>();
    if (first.isAfter(until)) {
      return ends;
    }
    Stream.iterate(
            HalfYear.of(first).lastDay(),
            end -> end.isBefore(until),
            end -> HalfYear.of(end.plusDays(1)).lastDay())
        .forEach(ends::add);
    claim.reductions().stream()
        .map(Claim.Reduction::on)
        .filter(on -> !on.isBefore(first) && on.isBefore(until))
        .forEach(ends::add);
    ends.add(until);
    return ends;
  }

  private static Money rounded(BigDecimal percentDays, Currency currency) {
    return new Money(
        percentDays.divide(
            PERCENT_OF_DAYS,
            Math.max(0, currency.getDefaultFractionDigits()),
            RoundingMode.HALF_UP),
        currency);
  }
}
