package io.relance.reminder;

import io.relance.reminder.decision.DecidedMessage.About;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One invoice's share in a dispatch. Of what a night has decided, the stage of a position and the
 * step stand only once: whatever is run again, no stage is dispatched twice. What a person sends is
 * of no stage.
 */
@Entity
@Table(name = "dispatch_invoice")
@IdClass(DispatchInvoice.Key.class)
public class DispatchInvoice {

  /** The step of what no step has decided. */
  static final String BY_HAND = "by hand";

  private static final String BETWEEN = ",";

  @Id
  @Column(name = "dispatch_id")
  private long dispatchId;

  @Id
  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "position_id")
  private Long positionId;

  @Column(name = "stage_sequence")
  private int stageSequence;

  @Column(name = "step_identity")
  private String stepIdentity;

  @Column(name = "stage_number")
  private int stageNumber;

  @Column(name = "balance_due")
  private BigDecimal balanceDue;

  @Enumerated(EnumType.STRING)
  @Column(name = "left_out")
  private Reason leftOut;

  private String despite;

  protected DispatchInvoice() {}

  public DispatchInvoice(long dispatchId, long positionId, About share) {
    this.dispatchId = dispatchId;
    this.positionId = positionId;
    this.stageSequence = share.stageSequence();
    this.stepIdentity = share.stepId();
    this.stageNumber = share.stageNumber();
    this.invoiceId = share.invoice().id();
    this.balanceDue = share.invoice().balanceDue().amount();
  }

  /**
   * The share of an invoice about which a person writes.
   *
   * @param despite what holds the invoice, which the person has seen
   */
  public static DispatchInvoice byHand(
      long dispatchId, InvoiceFacts invoice, Collection<Reason> despite) {
    DispatchInvoice share = new DispatchInvoice();
    share.dispatchId = dispatchId;
    share.invoiceId = invoice.id();
    share.stepIdentity = BY_HAND;
    share.balanceDue = invoice.balanceDue().amount();
    share.despite =
        despite.isEmpty()
            ? null
            : despite.stream().map(Reason::name).collect(Collectors.joining(BETWEEN));
    return share;
  }

  /** The message leaves without this invoice, which was not to be reminded any more. */
  public void leaveOut(Reason why) {
    leftOut = Objects.requireNonNull(why);
  }

  /** Why the message left without this invoice; empty where it didn't. */
  public Optional<Reason> leftOut() {
    return Optional.ofNullable(leftOut);
  }

  public long dispatchId() {
    return dispatchId;
  }

  public long invoiceId() {
    return invoiceId;
  }

  /** The position whose stage it is; null for what a person sends. */
  public Long positionId() {
    return positionId;
  }

  /** What held the invoice when a person chose it all the same. */
  public Set<Reason> despite() {
    return despite == null
        ? Set.of()
        : Arrays.stream(despite.split(BETWEEN)).map(Reason::valueOf).collect(Collectors.toSet());
  }

  /** The invoice's own step, which the text of a grouped message may not come from. */
  public String stepIdentity() {
    return stepIdentity;
  }

  /** Which of the position's stages it is, counted over all that were ever decided. */
  public int stageSequence() {
    return stageSequence;
  }

  /** The level that the invoice reached with it. */
  public int stageNumber() {
    return stageNumber;
  }

  /** What was due when the night decided, in the invoice's currency. */
  public BigDecimal balanceDue() {
    return balanceDue;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DispatchInvoice that
        && dispatchId == that.dispatchId
        && invoiceId == that.invoiceId;
  }

  @Override
  public int hashCode() {
    return Objects.hash(dispatchId, invoiceId);
  }

  /** Dispatch and invoice. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long dispatchId;
    private long invoiceId;

    protected Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && dispatchId == that.dispatchId
          && invoiceId == that.invoiceId;
    }

    @Override
    public int hashCode() {
      return Objects.hash(dispatchId, invoiceId);
    }
  }
}
