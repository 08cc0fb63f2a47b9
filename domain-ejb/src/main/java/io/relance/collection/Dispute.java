package io.relance.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The customer contests an invoice. Nothing is decided for it while the dispute is open, nor during
 * the grace days after its closing.
 */
@Entity
@Table(name = "dispute")
public class Dispute {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dispute_seq")
  @SequenceGenerator(name = "dispute_seq", sequenceName = "dispute_seq", allocationSize = 50)
  private Long id;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  private String reason;

  @Column(name = "opened_by")
  private String openedBy;

  @Version private long version;

  protected Dispute() {}

  /**
   * @param reason in words, or null
   * @param openedBy login of who records it
   */
  public Dispute(long invoiceId, LocalDate openedOn, String reason, String openedBy) {
    this.invoiceId = invoiceId;
    this.openedOn = Objects.requireNonNull(openedOn);
    this.reason = reason;
    this.openedBy = Objects.requireNonNull(openedBy);
  }

  /**
   * Closes the dispute, or corrects the day on which it was closed.
   *
   * @throws IllegalArgumentException if that is before it was opened
   */
  public void close(LocalDate on) {
    if (on.isBefore(openedOn)) {
      throw new IllegalArgumentException("Opened on " + openedOn + ", so not closed on " + on);
    }
    closedOn = on;
  }

  public void explain(String newReason) {
    reason = newReason;
  }

  public boolean open() {
    return closedOn == null;
  }

  public long id() {
    return id;
  }

  public long invoiceId() {
    return invoiceId;
  }

  public LocalDate openedOn() {
    return openedOn;
  }

  public Optional<LocalDate> closedOn() {
    return Optional.ofNullable(closedOn);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public String openedBy() {
    return openedBy;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Dispute that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(invoiceId, openedOn);
  }
}
