package io.relance.reminder.night;

import io.relance.reminder.CustomerNight;
import io.relance.reminder.DispatchInvoice;
import io.relance.reminder.LeftOutCommunication;
import io.relance.reminder.ReminderDispatch;
import io.relance.reminder.decision.DecidedMessage;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.InvoiceDecision;
import java.util.ArrayList;
import java.util.List;

/** Queues the messages that a night has decided, and takes back what they make outdated. */
final class Messages {

  /**
   * A dispatch about several invoices still leaves as long as it is the newest stage of one of
   * them. One that is claimed is on its way, and left alone.
   */
  private static final String SUPERSEDE =
      """
      update reminder_dispatch set state = 'CANCELLED', reason = 'SUPERSEDED', version = version + 1
      where state in ('READY', 'PROPOSED', 'RETRY')
      and id in (select s.dispatch_id from dispatch_invoice s where s.position_id = any (:ids))
      and not exists (
        select 1 from dispatch_invoice s join scenario_position p on p.id = s.position_id
        where s.dispatch_id = reminder_dispatch.id and s.stage_sequence = p.stage_sequence)""";

  /**
   * Of a message that nobody has approved, no delivery finds out that all it is about has ended.
   */
  private static final String DROP =
      """
      update reminder_dispatch set state = 'CANCELLED', version = version + 1,
        reason = (
          select min(p.reason) from dispatch_invoice s
          join scenario_position p on p.id = s.position_id
          where s.dispatch_id = reminder_dispatch.id)
      where state = 'PROPOSED'
      and id in (select s.dispatch_id from dispatch_invoice s where s.position_id = any (:ids))
      and not exists (
        select 1 from dispatch_invoice s join scenario_position p on p.id = s.position_id
        where s.dispatch_id = reminder_dispatch.id and p.state <> 'ENDED')""";

  private final WritingSession session;
  private final Night night;
  private final Positions positions;

  Messages(WritingSession session, Night night, Positions positions) {
    this.session = session;
    this.night = night;
    this.positions = positions;
  }

  void queue(List<CustomerNight> customers) {
    List<ReminderDispatch> dispatches = new ArrayList<>();
    List<DecidedMessage> messages = new ArrayList<>();
    for (CustomerNight one : customers) {
      for (DecidedMessage message : one.decided().messages()) {
        dispatches.add(dispatch(one.customer().id(), message));
        messages.add(message);
      }
    }
    session.insert(dispatches);
    for (int i = 0; i < messages.size(); i++) {
      session.insert(shares(dispatches.get(i).id(), messages.get(i)));
    }
  }

  /** Keeps which communications of the stages could reach nobody. */
  void recordLeftOut(List<InvoiceDecision> decisions) {
    for (InvoiceDecision decided : decisions) {
      if (decided.stage() != null && !decided.stage().leftOut().isEmpty()) {
        session.insert(leftOut(decided));
      }
    }
  }

  private List<LeftOutCommunication> leftOut(InvoiceDecision decided) {
    long position = positions.idOf(decided.invoice().id());
    return decided.stage().leftOut().stream()
        .map(left -> new LeftOutCommunication(position, decided, left, night.businessDate()))
        .toList();
  }

  private ReminderDispatch dispatch(long customerId, DecidedMessage message) {
    ReminderDispatch dispatch =
        new ReminderDispatch(
            customerId, message, night.businessDate(), night.runId(), night.opening(message));
    if (night.orderedBy() != null) {
      dispatch.orderedBy(night.orderedBy());
    }
    return dispatch;
  }

  private List<DispatchInvoice> shares(long dispatchId, DecidedMessage message) {
    return message.about().stream()
        .map(share -> new DispatchInvoice(dispatchId, positions.idOf(share.invoice().id()), share))
        .toList();
  }

  /** Cancels what waits for approval and is about nothing any more. */
  void drop(List<InvoiceDecision> decisions) {
    List<Long> ended =
        decisions.stream()
            .filter(decided -> decided.kind() == DecisionKind.END && decided.position() != null)
            .map(decided -> positions.idOf(decided.invoice().id()))
            .toList();
    if (!ended.isEmpty()) {
      session.execute(DROP, ended);
    }
  }

  /** Cancels what earlier stages have not sent yet, once the positions have moved on. */
  void supersede(List<InvoiceDecision> decisions) {
    List<Long> moved =
        decisions.stream()
            .filter(decided -> decided.stage() != null && decided.stage().sequence() > 1)
            .map(decided -> positions.idOf(decided.invoice().id()))
            .toList();
    if (!moved.isEmpty()) {
      session.execute(SUPERSEDE, moved);
    }
  }
}
