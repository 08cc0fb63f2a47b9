package io.relance.reminder;

import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.reminder.decision.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What the nights of an interval decided for one invoice, and why. It is written when the reason
 * changes, not night after night.
 */
@Entity
@Table(name = "recorded_reason")
public class RecordedReason {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recorded_reason_seq")
  @SequenceGenerator(
      name = "recorded_reason_seq",
      sequenceName = "recorded_reason_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Enumerated(EnumType.STRING)
  private DecisionKind decision;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  private String detail;

  @Column(name = "first_night")
  private LocalDate firstNight;

  @Column(name = "last_night")
  private LocalDate lastNight;

  @Column(name = "recorded_at")
  private LocalDateTime recordedAt;

  @Column(name = "outside_customer_id")
  private Long outsideCustomerId;

  protected RecordedReason() {}

  /**
   * @param customerId whose the invoice is
   */
  public RecordedReason(
      InvoiceDecision decided, long customerId, LocalDate night, LocalDateTime at) {
    invoiceId = decided.invoice().id();
    firstNight = night;
    recordedAt = at;
    take(decided, customerId);
  }

  /**
   * A person has undone a night, and what it decided for an invoice.
   *
   * @param detail why, in the person's own words
   */
  public static RecordedReason undone(
      long invoiceId, LocalDate night, String detail, LocalDateTime at) {
    RecordedReason undone = new RecordedReason();
    undone.invoiceId = invoiceId;
    undone.firstNight = night;
    undone.decision = DecisionKind.WAIT;
    undone.reason = Reason.NIGHT_UNDONE;
    undone.undoneAgain(detail, at);
    return undone;
  }

  /** A night that was undone, and run again, is undone once more. */
  public void undoneAgain(String newDetail, LocalDateTime at) {
    detail = newDetail;
    recordedAt = at;
    lastNight = null;
  }

  /** Whether the nights go on saying what is decided now. */
  public boolean says(InvoiceDecision decided) {
    return lastNight == null
        && decision == decided.kind()
        && reason == decided.reason()
        && Objects.equals(detail, decided.detail());
  }

  /** Ends the interval: a night has decided something else. */
  public void endBefore(LocalDate night) {
    lastNight = firstNight.isBefore(night) ? night.minusDays(1) : firstNight;
    outsideCustomerId = null;
  }

  /** Whether it was first recorded on the night, for the reason of the decision. */
  public boolean beganWith(InvoiceDecision decided, LocalDate night) {
    return firstNight.equals(night) && reason == decided.reason();
  }

  /** Goes on again: the same night has come back to this reason. */
  public void resume(InvoiceDecision decided, long customerId, LocalDateTime at) {
    take(decided, customerId);
    recordedAt = at;
    lastNight = null;
  }

  private void take(InvoiceDecision decided, long customerId) {
    decision = decided.kind();
    reason = decided.reason();
    detail = decided.detail();
    boolean outside = decided.position() == null && decision != DecisionKind.END;
    outsideCustomerId = outside ? customerId : null;
  }

  public Long id() {
    return id;
  }

  public long invoiceId() {
    return invoiceId;
  }

  public DecisionKind decision() {
    return decision;
  }

  public Reason reason() {
    return reason;
  }

  /** What the reason is about: merge fields without a value, a date. */
  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  public LocalDate firstNight() {
    return firstNight;
  }

  /** Empty while it holds. */
  public Optional<LocalDate> lastNight() {
    return Optional.ofNullable(lastNight);
  }

  /** The customer of an invoice that is not settled and stands in no scenario; else empty. */
  public Optional<Long> outsideCustomerId() {
    return Optional.ofNullable(outsideCustomerId);
  }

  /** When it was written down last. */
  public LocalDateTime recordedAt() {
    return recordedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecordedReason that
        && invoiceId == that.invoiceId
        && firstNight.equals(that.firstNight)
        && reason == that.reason;
  }

  @Override
  public int hashCode() {
    return Objects.hash(invoiceId, firstNight);
  }
}
