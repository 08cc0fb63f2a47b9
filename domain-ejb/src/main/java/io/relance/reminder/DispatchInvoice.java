package io.relance.reminder;

import io.relance.reminder.decision.DecidedMessage.About;
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
import java.util.Objects;
import java.util.Optional;

/**
 * One invoice's share in a dispatch. Its key is the stage of a position and the step: whatever is
 * run again, no stage is dispatched twice.
 */
@Entity
@Table(name = "dispatch_invoice")
@IdClass(DispatchInvoice.Key.class)
public class DispatchInvoice {

  @Id
  @Column(name = "position_id")
  private long positionId;

  @Id
  @Column(name = "stage_sequence")
  private int stageSequence;

  @Id
  @Column(name = "step_identity")
  private String stepIdentity;

  @Column(name = "dispatch_id")
  private long dispatchId;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "stage_number")
  private int stageNumber;

  @Column(name = "balance_due")
  private BigDecimal balanceDue;

  @Enumerated(EnumType.STRING)
  @Column(name = "left_out")
  private Reason leftOut;

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

  public long positionId() {
    return positionId;
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
        && positionId == that.positionId
        && stageSequence == that.stageSequence
        && stepIdentity.equals(that.stepIdentity);
  }

  @Override
  public int hashCode() {
    return Objects.hash(positionId, stageSequence, stepIdentity);
  }

  /** Position, stage and step. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long positionId;
    private int stageSequence;
    private String stepIdentity;

    protected Key() {}

    public Key(long positionId, int stageSequence, String stepIdentity) {
      this.positionId = positionId;
      this.stageSequence = stageSequence;
      this.stepIdentity = stepIdentity;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && positionId == that.positionId
          && stageSequence == that.stageSequence
          && Objects.equals(stepIdentity, that.stepIdentity);
    }

    @Override
    public int hashCode() {
      return Objects.hash(positionId, stageSequence, stepIdentity);
    }
  }
}
