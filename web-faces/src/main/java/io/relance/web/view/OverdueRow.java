package io.relance.web.view;

import io.relance.reporting.OverdueInvoice;
import java.io.Serializable;
import java.time.LocalDate;

/** One line of the table: an overdue invoice, and the switch that a person may turn. */
public class OverdueRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final OverdueInvoice invoice;
  private final long daysLate;
  private boolean doNotRemind;

  OverdueRow(OverdueInvoice invoice, LocalDate today) {
    this.invoice = invoice;
    this.daysLate = invoice.daysLate(today);
    this.doNotRemind = invoice.doNotRemind();
  }

  public String getNumber() {
    return invoice.number();
  }

  public OverdueInvoice getInvoice() {
    return invoice;
  }

  public long getDaysLate() {
    return daysLate;
  }

  public boolean isDoNotRemind() {
    return doNotRemind;
  }

  public void setDoNotRemind(boolean doNotRemind) {
    this.doNotRemind = doNotRemind;
  }
}
