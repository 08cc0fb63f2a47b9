package io.relance.web.view;

import io.relance.reminder.DeliveryFailure;
import io.relance.reminder.DispatchState;
import io.relance.reminder.DispatchView;
import io.relance.reminder.rectification.Rectification;
import io.relance.scenario.StepType;
import java.io.Serializable;

/** A dispatch as the table and its own page show it. */
public class DispatchRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final DispatchView dispatch;
  private final Rectification rectification;

  DispatchRow(DispatchView dispatch) {
    this(dispatch, null);
  }

  /**
   * @param rectification what puts it right, or null
   */
  DispatchRow(DispatchView dispatch, Rectification rectification) {
    this.dispatch = dispatch;
    this.rectification = rectification;
  }

  public String getKey() {
    return Long.toString(dispatch.id());
  }

  public DispatchView getDispatch() {
    return dispatch;
  }

  public StepType getStepType() {
    return StepType.valueOf(dispatch.channel().name());
  }

  /** The first invoice; how many more there are, {@link #getFurther} says. */
  public String getInvoice() {
    return dispatch.invoiceNumbers().isEmpty() ? "" : dispatch.invoiceNumbers().get(0);
  }

  public int getFurther() {
    return Math.max(0, dispatch.invoiceNumbers().size() - 1);
  }

  /** What became of it, in one word. */
  public Enum<?> getStanding() {
    return isBounced() ? DeliveryFailure.BOUNCED : dispatch.state();
  }

  private boolean isBounced() {
    return dispatch.failureKind() == DeliveryFailure.BOUNCED;
  }

  /** Why it is as it is: why it was cancelled, or why it has not left or may not have; or null. */
  public Enum<?> getCause() {
    return dispatch.reason() == null ? dispatch.failureKind() : dispatch.reason();
  }

  /** Whether it puts another right. */
  public boolean isRectifying() {
    return dispatch.rectifies() != null;
  }

  /** What puts it right; null where nothing does, or where a page doesn't tell. */
  public Rectification getRectification() {
    return rectification;
  }

  /** Whether it can be put right, and is not yet. */
  public boolean isRectifiable() {
    return dispatch.state() == DispatchState.SENT && rectification == null && !isRectifying();
  }

  /** Whether it still waits for its hour. */
  public boolean isAhead() {
    return switch (dispatch.state()) {
      case PROPOSED, READY, CLAIMED, RETRY -> true;
      case SENDING, SENT, FAILED, IN_DOUBT, CANCELLED -> false;
    };
  }
}
