package io.relance.reminder;

import io.relance.reminder.decision.CustomerFacts;
import io.relance.reminder.decision.InvoiceFacts;
import io.relance.reminder.decision.PositionFacts;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.ReminderDecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of a decided message by the facts of now (domain rule 9).
 *
 * @param standing the invoices that are still to be reminded, in the shares' order
 * @param gone the shares that are not, and why, in their order
 */
public record Remainder(
    CustomerFacts customer, List<InvoiceFacts> standing, Map<DispatchInvoice, Reason> gone) {

  /**
   * @param shares of one dispatch, at least one
   * @param owed at least their invoices
   */
  public static Remainder of(
      List<DispatchInvoice> shares,
      Map<Long, Owed> owed,
      ReminderDecision decision,
      LocalDate date) {
    List<InvoiceFacts> standing = new ArrayList<>();
    Map<DispatchInvoice, Reason> gone = new LinkedHashMap<>();
    for (DispatchInvoice share : shares) {
      Owed now = owed.get(share.invoiceId());
      superseded(share, now.invoice())
          .or(() -> decision.stillStands(now.customer(), now.invoice(), date))
          .ifPresentOrElse(why -> gone.put(share, why), () -> standing.add(now.invoice()));
    }
    return new Remainder(owed.get(shares.get(0).invoiceId()).customer(), standing, gone);
  }

  private static Optional<Reason> superseded(DispatchInvoice share, InvoiceFacts invoice) {
    PositionFacts position = invoice.position();
    return position == null || position.stageSequence() != share.stageSequence()
        ? Optional.of(Reason.SUPERSEDED)
        : Optional.empty();
  }

  /** Why the first share that is gone is; empty where all stand. */
  public Optional<Reason> objection() {
    return gone.values().stream().findFirst();
  }
}
