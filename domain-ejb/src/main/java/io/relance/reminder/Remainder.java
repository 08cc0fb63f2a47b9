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
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What is left of a decided message by the facts of now (domain rule 9).
 *
 * @param standing the invoices that are still to be reminded, in the shares' order
 * @param gone the shares that are not, and why, in their order
 */
public record Remainder(
    CustomerFacts customer, List<InvoiceFacts> standing, Map<DispatchInvoice, Reason> gone) {

  /**
   * @param reminded whether it is the dispatch's customer: what is another's by now is gone
   * @param shares of the dispatch, at least one
   * @param owed at least their invoices
   */
  static Remainder of(
      Predicate<CustomerFacts> reminded,
      List<DispatchInvoice> shares,
      Map<Long, Owed> owed,
      ReminderDecision decision,
      LocalDate date) {
    return judged(
        shares,
        owed,
        (share, now) ->
            superseded(share, now.invoice())
                .or(() -> moved(reminded, now.customer()))
                .or(() -> decision.stillStands(now.customer(), now.invoice(), date)));
  }

  /** What is left of a message that a person has written: it is of no stage. */
  static Remainder byHand(
      Predicate<CustomerFacts> reminded,
      List<DispatchInvoice> shares,
      Map<Long, Owed> owed,
      ReminderDecision decision,
      LocalDate date) {
    return judged(
        shares,
        owed,
        (share, now) ->
            moved(reminded, now.customer())
                .or(
                    () ->
                        decision.stillStands(
                            now.customer(), now.invoice(), date, share.despite())));
  }

  /** What is left of a message that puts another right: all that is the customer's still. */
  static Remainder ofRectification(
      Predicate<CustomerFacts> reminded, List<DispatchInvoice> shares, Map<Long, Owed> owed) {
    return judged(shares, owed, (share, now) -> moved(reminded, now.customer()));
  }

  private static Remainder judged(
      List<DispatchInvoice> shares,
      Map<Long, Owed> owed,
      BiFunction<DispatchInvoice, Owed, Optional<Reason>> judgement) {
    List<InvoiceFacts> standing = new ArrayList<>();
    Map<DispatchInvoice, Reason> gone = new LinkedHashMap<>();
    for (DispatchInvoice share : shares) {
      Owed now = owed.get(share.invoiceId());
      judgement
          .apply(share, now)
          .ifPresentOrElse(why -> gone.put(share, why), () -> standing.add(now.invoice()));
    }
    long first = standing.isEmpty() ? shares.get(0).invoiceId() : standing.get(0).id();
    return new Remainder(owed.get(first).customer(), standing, gone);
  }

  private static Optional<Reason> superseded(DispatchInvoice share, InvoiceFacts invoice) {
    PositionFacts position = invoice.position();
    return position == null || position.stageSequence() != share.stageSequence()
        ? Optional.of(Reason.SUPERSEDED)
        : Optional.empty();
  }

  private static Optional<Reason> moved(Predicate<CustomerFacts> reminded, CustomerFacts now) {
    return reminded.test(now) ? Optional.empty() : Optional.of(Reason.CUSTOMER_CHANGED);
  }

  /** Why the first share that is gone is; empty where all stand. */
  public Optional<Reason> objection() {
    return gone.values().stream().findFirst();
  }
}
