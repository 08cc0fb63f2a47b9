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

/** The part of a credit note that is allocated to one invoice. */
@Entity
@Table(name = "credit_note")
public class CreditNote {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "credit_note_seq")
  @SequenceGenerator(
      name = "credit_note_seq",
      sequenceName = "credit_note_seq",
      allocationSize = 50)
  private Long id;

  private String number;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "credit_date")
  private LocalDate creditDate;

  private BigDecimal amount;
  @Version private long version;

  protected CreditNote() {}

  /**
   * @param amount in the invoice's currency, positive
   */
  public CreditNote(String number, long invoiceId, LocalDate creditDate, BigDecimal amount) {
    this.number = Objects.requireNonNull(number);
    this.invoiceId = invoiceId;
    correct(creditDate, amount);
  }

  public void correct(LocalDate newDate, BigDecimal newAmount) {
    creditDate = Objects.requireNonNull(newDate);
    amount = Objects.requireNonNull(newAmount);
  }

  public long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public long invoiceId() {
    return invoiceId;
  }

  public LocalDate creditDate() {
    return creditDate;
  }

  public BigDecimal amount() {
    return amount;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CreditNote that
        && invoiceId == that.invoiceId
        && number.equals(that.number);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }
}
