package io.relance.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Objects;

/** The official rates of one half-year. The first are given; an administrator extends them. */
@Entity
@Table(name = "penalty_rate")
public class PenaltyRate {

  @Id
  @Column(name = "half_year")
  private String halfYear;

  @Column(name = "ecb_rate")
  private BigDecimal ecbRate;

  @Column(name = "legal_rate")
  private BigDecimal legalRate;

  private boolean confirmed;
  @Version private long version;

  protected PenaltyRate() {}

  /**
   * @param ecbRate the ECB's main refinancing rate on the first day, in percent a year
   * @param legalRate the French legal rate for claims of professionals, in percent a year
   */
  public PenaltyRate(HalfYear halfYear, BigDecimal ecbRate, BigDecimal legalRate) {
    this.halfYear = halfYear.toString();
    this.ecbRate = Objects.requireNonNull(ecbRate);
    this.legalRate = Objects.requireNonNull(legalRate);
    this.confirmed = true;
  }

  public HalfYear halfYear() {
    return HalfYear.parse(halfYear);
  }

  public BigDecimal ecbRate() {
    return ecbRate;
  }

  public BigDecimal legalRate() {
    return legalRate;
  }

  /** Whether the rates were checked against their publication. */
  public boolean confirmed() {
    return confirmed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PenaltyRate that && halfYear.equals(that.halfYear);
  }

  @Override
  public int hashCode() {
    return halfYear.hashCode();
  }
}
