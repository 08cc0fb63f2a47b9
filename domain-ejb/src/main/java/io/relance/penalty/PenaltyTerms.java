package io.relance.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the company's own terms say of late payment; there is one row. */
@Entity
@Table(name = "penalty_terms")
public class PenaltyTerms {

  static final int ONLY = 1;

  @Id private int id;

  @Column(name = "annual_rate")
  private BigDecimal annualRate;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private LocalDateTime changedAt;

  @Version private long version;

  protected PenaltyTerms() {}

  void agree(BigDecimal rate, String login, LocalDateTime now) {
    annualRate = rate;
    changedBy = login;
    changedAt = now;
  }

  /** In percent a year; empty where the terms say nothing, and the law's rate holds. */
  public Optional<BigDecimal> annualRate() {
    return Optional.ofNullable(annualRate);
  }

  /** A login; empty where nobody has ever said. */
  public Optional<String> changedBy() {
    return Optional.ofNullable(changedBy);
  }
}
