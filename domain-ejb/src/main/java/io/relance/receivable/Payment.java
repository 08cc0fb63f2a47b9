package io.relance.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** The part of a payment that is allocated to one invoice. */
@Entity
@Table(name = "payment")
public class Payment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_seq")
  @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", allocationSize = 50)
  private Long id;

  private String reference;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "payment_date")
  private LocalDate paymentDate;

  private BigDecimal amount;
  private String method;
  @Version private long version;

  protected Payment() {}

  /**
   * @param amount in the invoice's currency
   */
  public Payment(String reference, long invoiceId, LocalDate paymentDate, BigDecimal amount) {
    this.reference = Objects.requireNonNull(reference);
    this.invoiceId = invoiceId;
    correct(paymentDate, amount);
  }

  public void correct(LocalDate newDate, BigDecimal newAmount) {
    paymentDate = Objects.requireNonNull(newDate);
    amount = Objects.requireNonNull(newAmount);
  }

  /**
   * @param newMethod such as a transfer or a cheque, in the source system's words, or null
   */
  public void madeBy(String newMethod) {
    method = newMethod;
  }

  public long id() {
    return id;
  }

  public String reference() {
    return reference;
  }

  public long invoiceId() {
    return invoiceId;
  }

  public LocalDate paymentDate() {
    return paymentDate;
  }

  public BigDecimal amount() {
    return amount;
  }

  public Optional<String> method() {
    return Optional.ofNullable(method);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payment that
        && invoiceId == that.invoiceId
        && reference.equals(that.reference);
  }

  @Override
  public int hashCode() {
    return reference.hashCode();
  }
}
