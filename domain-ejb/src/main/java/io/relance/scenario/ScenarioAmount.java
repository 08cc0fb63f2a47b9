package io.relance.scenario;

import io.relance.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * The row that keeps an amount of a draft's or a version's {@link ScenarioOptions}. Rows are
 * replaced, never changed.
 */
@Entity
@Table(name = "scenario_amount")
class ScenarioAmount {

  /** What an amount is for. */
  enum Purpose {
    /** A message has to claim so much at least. */
    MINIMUM,
    /** A message that claims more needs approval. */
    APPROVAL
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "scenario_amount_seq")
  @SequenceGenerator(
      name = "scenario_amount_seq",
      sequenceName = "scenario_amount_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "scenario_id")
  private long scenarioId;

  @Column(name = "version_number")
  private int versionNumber;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private String currency;
  private BigDecimal amount;

  protected ScenarioAmount() {}

  private ScenarioAmount(long scenarioId, int versionNumber, Purpose purpose, Money money) {
    this.scenarioId = scenarioId;
    this.versionNumber = versionNumber;
    this.purpose = purpose;
    this.currency = money.currency().getCurrencyCode();
    this.amount = money.amount();
  }

  /** The rows of all amounts that the options name. */
  static Stream<ScenarioAmount> of(long scenarioId, int versionNumber, ScenarioOptions options) {
    return Stream.concat(
        options.minimums().stream()
            .map(money -> new ScenarioAmount(scenarioId, versionNumber, Purpose.MINIMUM, money)),
        options.approval().above().stream()
            .map(money -> new ScenarioAmount(scenarioId, versionNumber, Purpose.APPROVAL, money)));
  }

  /**
   * Reads them again.
   *
   * @param rows of one draft or version
   * @param approvalFrom as the scenario or its version keeps it, or null
   */
  static ScenarioOptions options(List<ScenarioAmount> rows, Integer approvalFrom) {
    return new ScenarioOptions(
        amounts(rows, Purpose.MINIMUM),
        new Approval(amounts(rows, Purpose.APPROVAL), approvalFrom));
  }

  private static List<Money> amounts(List<ScenarioAmount> rows, Purpose purpose) {
    return rows.stream()
        .filter(row -> row.purpose == purpose)
        .map(row -> new Money(row.amount, Currency.getInstance(row.currency)))
        .toList();
  }
}
