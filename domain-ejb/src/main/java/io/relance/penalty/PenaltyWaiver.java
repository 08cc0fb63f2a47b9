package io.relance.penalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A person's word that an invoice's interest and indemnity are not claimed. It is kept for good.
 */
@Entity
@Table(name = "penalty_waiver")
public class PenaltyWaiver {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "penalty_waiver_seq")
  @SequenceGenerator(
      name = "penalty_waiver_seq",
      sequenceName = "penalty_waiver_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "invoice_id")
  private long invoiceId;

  private String reason;

  @Column(name = "waived_by")
  private String waivedBy;

  @Column(name = "waived_at")
  private LocalDateTime waivedAt;

  @Column(name = "withdrawn_by")
  private String withdrawnBy;

  @Column(name = "withdrawn_at")
  private LocalDateTime withdrawnAt;

  protected PenaltyWaiver() {}

  PenaltyWaiver(long invoiceId, String reason, String login, LocalDateTime now) {
    this.invoiceId = invoiceId;
    this.reason = Objects.requireNonNull(reason);
    this.waivedBy = Objects.requireNonNull(login);
    this.waivedAt = Objects.requireNonNull(now);
  }

  /** They are claimed again. */
  void withdraw(String login, LocalDateTime now) {
    if (withdrawnAt != null) {
      throw new IllegalStateException("Waiver " + id + " is withdrawn");
    }
    withdrawnBy = Objects.requireNonNull(login);
    withdrawnAt = Objects.requireNonNull(now);
  }

  public long invoiceId() {
    return invoiceId;
  }

  public String reason() {
    return reason;
  }

  /** A login. */
  public String waivedBy() {
    return waivedBy;
  }

  public LocalDateTime waivedAt() {
    return waivedAt;
  }

  /** A login; empty while it holds. */
  public Optional<String> withdrawnBy() {
    return Optional.ofNullable(withdrawnBy);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof PenaltyWaiver that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(invoiceId, waivedAt);
  }
}
