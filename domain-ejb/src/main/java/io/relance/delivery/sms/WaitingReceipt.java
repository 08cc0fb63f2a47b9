package io.relance.delivery.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/**
 * A receipt whose message isn't known yet: it may have come faster than the answer that names the
 * message was recorded.
 */
@Entity
@Table(name = "waiting_receipt")
public class WaitingReceipt {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "waiting_receipt_seq")
  @SequenceGenerator(
      name = "waiting_receipt_seq",
      sequenceName = "waiting_receipt_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "message_id")
  private String messageId;

  @Column(name = "dispatch_id")
  private Long dispatchId;

  @Enumerated(EnumType.STRING)
  private ReceiptFate fate;

  private String detail;

  @Column(name = "received_at")
  private LocalDateTime receivedAt;

  protected WaitingReceipt() {}

  WaitingReceipt(Receipt receipt, LocalDateTime receivedAt) {
    this.messageId = receipt.messageId();
    this.dispatchId = receipt.dispatchId();
    this.fate = receipt.fate();
    this.detail = receipt.detail();
    this.receivedAt = receivedAt;
  }

  Receipt receipt() {
    return new Receipt(messageId, dispatchId, fate, detail);
  }

  LocalDateTime receivedAt() {
    return receivedAt;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof WaitingReceipt that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return receipt().hashCode();
  }
}
