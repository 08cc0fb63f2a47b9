package io.relance.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** One part payment of an invoice's agreed schedule. A new schedule replaces the whole one. */
@Entity
@Table(name = "installment")
@IdClass(Installment.Key.class)
public class Installment {

  @Id
  @Column(name = "invoice_id")
  private long invoiceId;

  @Id
  @Column(name = "due_date")
  private LocalDate dueDate;

  private BigDecimal amount;

  protected Installment() {}

  public Installment(long invoiceId, LocalDate dueDate, BigDecimal amount) {
    this.invoiceId = invoiceId;
    this.dueDate = Objects.requireNonNull(dueDate);
    this.amount = Objects.requireNonNull(amount);
  }

  public long invoiceId() {
    return invoiceId;
  }

  public LocalDate dueDate() {
    return dueDate;
  }

  public BigDecimal amount() {
    return amount;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Installment that
        && invoiceId == that.invoiceId
        && dueDate.equals(that.dueDate);
  }

  @Override
  public int hashCode() {
    return Objects.hash(invoiceId, dueDate);
  }

  /** An installment's key. */
  public record Key(long invoiceId, LocalDate dueDate) implements Serializable {}
}
