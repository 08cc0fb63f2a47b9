package io.relance.web.view.customer;

import io.relance.collection.HoldKind;
import java.io.Serializable;
import java.time.LocalDate;

/** What a person fills in to keep reminders away from a customer. */
public class HoldForm implements Serializable {

  public static final int LONGEST_REASON = 500;

  private static final long serialVersionUID = 1L;

  private HoldKind kind = HoldKind.HOLD;
  private String reason;
  private LocalDate publishedOn;

  public boolean isInsolvency() {
    return kind == HoldKind.INSOLVENCY;
  }

  public HoldKind getKind() {
    return kind;
  }

  public void setKind(HoldKind kind) {
    this.kind = kind;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  /** The day on which the opening of the proceedings was published; of those only. */
  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public void setPublishedOn(LocalDate publishedOn) {
    this.publishedOn = publishedOn;
  }
}
