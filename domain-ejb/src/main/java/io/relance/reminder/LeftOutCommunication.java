package io.relance.reminder;

import io.relance.reminder.decision.InvoiceDecision;
import io.relance.reminder.decision.InvoiceDecision.LeftOut;
import io.relance.reminder.decision.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A communication of a stage that a night has decided, which could reach nobody or claimed too
 * little while others of the stage did not; that shows in the night, or when it is about to leave.
 * It is not made up for: the next stage finds whoever can receive by then.
 */
@Entity
@Table(name = "left_out_communication")
@IdClass(LeftOutCommunication.Key.class)
public class LeftOutCommunication {

  @Id
  @Column(name = "position_id")
  private long positionId;

  @Id
  @Column(name = "stage_sequence")
  private int stageSequence;

  @Id
  @Column(name = "step_identity")
  private String stepIdentity;

  @Column(name = "invoice_id")
  private long invoiceId;

  @Column(name = "step_number")
  private int stepNumber;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String label;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  @Column(name = "business_date")
  private LocalDate businessDate;

  protected LeftOutCommunication() {}

  /**
   * @param decided with the stage that it is left out of
   */
  public LeftOutCommunication(
      long positionId, InvoiceDecision decided, LeftOut left, LocalDate businessDate) {
    this.positionId = positionId;
    this.stageSequence = decided.stage().sequence();
    this.stepIdentity = left.step().id();
    this.invoiceId = decided.invoice().id();
    this.stepNumber = left.stepNumber();
    this.channel = Channel.of(left.step().type());
    this.label = left.step().label();
    this.reason = left.reason();
    this.businessDate = businessDate;
  }

  /** One that nobody could receive any more when it was about to leave. */
  LeftOutCommunication(DispatchInvoice share, ReminderDispatch dispatch) {
    this.positionId = share.positionId();
    this.stageSequence = share.stageSequence();
    this.stepIdentity = share.stepIdentity();
    this.invoiceId = share.invoiceId();
    this.stepNumber = dispatch.stepNumber();
    this.channel = dispatch.channel();
    this.label = dispatch.label().orElse(null);
    this.reason = Reason.NO_RECIPIENT;
    this.businessDate = dispatch.businessDate();
  }

  public long invoiceId() {
    return invoiceId;
  }

  /** Counted from 1 in the scenario's version, pauses included. */
  public int stepNumber() {
    return stepNumber;
  }

  public Channel channel() {
    return channel;
  }

  public Optional<String> label() {
    return Optional.ofNullable(label);
  }

  public Reason reason() {
    return reason;
  }

  public LocalDate businessDate() {
    return businessDate;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeftOutCommunication that
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
