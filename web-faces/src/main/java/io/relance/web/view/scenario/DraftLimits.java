package io.relance.web.view.scenario;

import io.relance.money.Money;
import io.relance.scenario.Approval;
import io.relance.scenario.ScenarioOptions;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a message of the scenario has to claim at least, and from what amount or step on a person
 * approves it: a row for each currency.
 */
public class DraftLimits implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String USUAL_CURRENCY = "EUR";

  private final List<Row> rows = new ArrayList<>();
  private Integer approvalFrom;
  private String added;

  /** The amounts of one currency; what is null is not set. */
  public static final class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String currency;
    private BigDecimal minimum;
    private BigDecimal approvalAbove;

    private Row(String currency) {
      this.currency = currency;
    }

    public String getCurrency() {
      return currency;
    }

    public BigDecimal getMinimum() {
      return minimum;
    }

    public void setMinimum(BigDecimal minimum) {
      this.minimum = minimum;
    }

    public BigDecimal getApprovalAbove() {
      return approvalAbove;
    }

    public void setApprovalAbove(BigDecimal approvalAbove) {
      this.approvalAbove = approvalAbove;
    }
  }

  static DraftLimits of(ScenarioOptions options) {
    DraftLimits limits = new DraftLimits();
    SortedSet<String> currencies = new TreeSet<>(List.of(USUAL_CURRENCY));
    Stream.concat(options.minimums().stream(), options.approval().above().stream())
        .map(amount -> amount.currency().getCurrencyCode())
        .forEach(currencies::add);
    currencies.forEach(
        currency -> {
          Row row = limits.row(currency);
          row.minimum = in(currency, options.minimums());
          row.approvalAbove = in(currency, options.approval().above());
        });
    limits.approvalFrom = options.approval().fromStep();
    return limits;
  }

  private static BigDecimal in(String currency, List<Money> amounts) {
    return amounts.stream()
        .filter(amount -> amount.currency().getCurrencyCode().equals(currency))
        .map(Money::amount)
        .findFirst()
        .orElse(null);
  }

  /** As the draft keeps it; a minimum of nothing is none. */
  ScenarioOptions options() {
    return new ScenarioOptions(
        amounts(row -> Optional.ofNullable(row.minimum).filter(one -> one.signum() > 0)),
        new Approval(amounts(row -> Optional.ofNullable(row.approvalAbove)), approvalFrom));
  }

  private List<Money> amounts(Function<Row, Optional<BigDecimal>> amount) {
    return rows.stream()
        .flatMap(
            row ->
                amount
                    .apply(row)
                    .map(one -> new Money(one, Currency.getInstance(row.currency)))
                    .stream())
        .toList();
  }

  /** Shows a row for the currency that was chosen. */
  public void add() {
    row(added);
    added = null;
  }

  private Row row(String currency) {
    return rows.stream()
        .filter(row -> row.currency.equals(currency))
        .findFirst()
        .orElseGet(
            () -> {
              Row fresh = new Row(currency);
              rows.add(fresh);
              return fresh;
            });
  }

  public List<Row> getRows() {
    return rows;
  }

  /** The codes of the currencies that have no row yet, in their order. */
  public List<String> getOthers() {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .map(Currency::getCurrencyCode)
        .filter(code -> rows.stream().noneMatch(row -> row.currency.equals(code)))
        .sorted()
        .toList();
  }

  /** The number of the first step that needs approval; null where none does. */
  public Integer getApprovalFrom() {
    return approvalFrom;
  }

  public void setApprovalFrom(Integer approvalFrom) {
    this.approvalFrom = approvalFrom;
  }

  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }
}
