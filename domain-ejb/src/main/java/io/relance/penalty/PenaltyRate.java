package io.relance.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

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

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private LocalDateTime changedAt;

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

  void correct(RateEntry entry, String login, LocalDateTime now) {
    ecbRate = entry.ecbRate();
    legalRate = entry.legalRate();
    confirmed = entry.confirmed();
    changedBy = login;
    changedAt = now;
  }

  /** Whether it is confirmed, and interest has run by it. */
  boolean isInUse(LocalDate today) {
    return confirmed && !halfYear().firstDay().isAfter(today);
  }

  boolean differsFrom(RateEntry entry) {
    return ecbRate.compareTo(entry.ecbRate()) != 0
        || legalRate.compareTo(entry.legalRate()) != 0
        || confirmed != entry.confirmed();
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

  /** The login of who has written them; empty where they were given. */
  public Optional<String> changedBy() {
    return Optional.ofNullable(changedBy);
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
