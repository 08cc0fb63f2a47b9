package io.relance.reminder.decision;

import io.relance.money.Money;
import io.relance.receivable.InvoiceStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of one invoice on a night.
 *
 * @param amountExclTax or null where the ledger does not know it
 * @param credited the sum of the credit notes
 * @param balanceDue amount incl. tax less payments and credit notes; negative when overpaid
 * @param status as the ledger says
 * @param paymentSchedule whether installments are agreed
 * @param scenario the invoice's own scenario, or null
 * @param recipientId the contact set as recipient by hand, or null for the automatic one
 * @param payments what was paid and credited, in order of date
 * @param disputes all disputes, open and closed
 * @param promises all promises that are open
 * @param penaltyWaived whether neither interest nor indemnity is claimed
 * @param position where it stands, or null before it enters a scenario
 */
public record InvoiceFacts(
    long id,
    String number,
    LocalDate invoiceDate,
    LocalDate dueDate,
    Money amountExclTax,
    Money amountInclTax,
    Money credited,
    Money balanceDue,
    InvoiceStatus status,
    boolean doNotRemind,
    boolean paymentSchedule,
    String scenario,
    Long recipientId,
    List<Reduction> payments,
    List<DisputeFacts> disputes,
    List<PromiseFacts> promises,
    boolean penaltyWaived,
    PositionFacts position) {

  public InvoiceFacts {
    payments = List.copyOf(payments);
    disputes = List.copyOf(disputes);
    promises = List.copyOf(promises);
  }

  /** A payment or credit note that lowered the balance on a day. */
  public record Reduction(LocalDate on, Money amount) {}

  /**
   * @param closedOn the day of its closing, which may be yet to come; or null
   * @param closed whether it is closed by now
   */
  public record DisputeFacts(LocalDate openedOn, LocalDate closedOn, boolean closed) {

    /**
     * The day of its closing as a night sees it, or null while it is open to it. A night that is
     * caught up on for an earlier date goes by the facts of now: to it the dispute was closed on
     * its own day.
     */
    LocalDate closedFor(LocalDate night) {
      boolean past = closedOn != null && !night.isBefore(closedOn);
      return past ? closedOn : closed ? night : null;
    }
  }

  public record PromiseFacts(LocalDate promisedOn) {}

  /** The same invoice at another place in its scenario. */
  public InvoiceFacts at(PositionFacts moved) {
    return new InvoiceFacts(
        id,
        number,
        invoiceDate,
        dueDate,
        amountExclTax,
        amountInclTax,
        credited,
        balanceDue,
        status,
        doNotRemind,
        paymentSchedule,
        scenario,
        recipientId,
        payments,
        disputes,
        promises,
        penaltyWaived,
        moved);
  }
}
