package io.relance.collection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** The customer says when it will pay. Until then, and some grace days more, it is not reminded. */
@Entity
@Table(name = "promise")
public class PromiseToPay {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promise_seq")
  @SequenceGenerator(name = "promise_seq", sequenceName = "promise_seq", allocationSize = 50)
  private Long id;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "made_on")
  private LocalDate madeOn;

  @Column(name = "promised_on")
  private LocalDate promisedOn;

  private BigDecimal amount;

  @Enumerated(EnumType.STRING)
  private PromiseState state;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Version private long version;

  protected PromiseToPay() {}

  /**
   * @param madeOn the day on which the customer said it
   * @param promisedOn the day on which it will pay
   * @param amount in the invoice's currency, or null for the whole balance
   * @param recordedBy login of who records it
   */
  public PromiseToPay(
      long invoiceId,
      LocalDate madeOn,
      LocalDate promisedOn,
      BigDecimal amount,
      String recordedBy) {
    this.invoiceId = invoiceId;
    this.madeOn = Objects.requireNonNull(madeOn);
    this.promisedOn = Objects.requireNonNull(promisedOn);
    this.amount = amount;
    this.recordedBy = Objects.requireNonNull(recordedBy);
    this.state = PromiseState.OPEN;
  }

  /**
   * @param newAmount or null for the whole balance
   */
  public void change(LocalDate newDate, BigDecimal newAmount) {
    promisedOn = Objects.requireNonNull(newDate);
    amount = newAmount;
  }

  public void become(PromiseState newState) {
    state = Objects.requireNonNull(newState);
  }

  public long id() {
    return id;
  }

  public long invoiceId() {
    return invoiceId;
  }

  public LocalDate madeOn() {
    return madeOn;
  }

  public LocalDate promisedOn() {
    return promisedOn;
  }

  /** Empty for the whole balance. */
  public Optional<BigDecimal> amount() {
    return Optional.ofNullable(amount);
  }

  public PromiseState state() {
    return state;
  }

  public String recordedBy() {
    return recordedBy;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof PromiseToPay that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(invoiceId, madeOn);
  }
}
