package io.relance.reminder.night;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.relance.reminder.CustomerNight;
import io.relance.reminder.ScenarioPosition;
import io.relance.reminder.decision.InvoiceDecision;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Moves the positions of some customers to where a night has decided. */
final class Positions {

  private final WritingSession session;
  private final Map<Long, ScenarioPosition> byInvoice;

  private Positions(WritingSession session, Map<Long, ScenarioPosition> byInvoice) {
    this.session = session;
    this.byInvoice = byInvoice;
  }

  static Positions of(WritingSession session, List<Long> invoices) {
    return new Positions(
        session,
        session
            .session()
            .createNativeQuery(
                "select * from scenario_position where invoice_id = any (:ids)",
                ScenarioPosition.class)
            .setParameter("ids", invoices.toArray(Long[]::new))
            .getResultStream()
            .collect(toMap(ScenarioPosition::invoiceId, identity())));
  }

  /** Writes those that enter and those that change; the others stay untouched. */
  void follow(List<CustomerNight> customers) throws SQLException {
    List<ScenarioPosition> entering = new ArrayList<>();
    List<ScenarioPosition> changed = new ArrayList<>();
    for (CustomerNight night : customers) {
      for (InvoiceDecision decided : night.decided().decisions()) {
        follow(night.customer().id(), decided, entering, changed);
      }
    }
    session.insert(entering);
    session.update(NightRows.POSITIONS, changed);
  }

  private void follow(
      long customerId,
      InvoiceDecision decided,
      List<ScenarioPosition> entering,
      List<ScenarioPosition> changed) {
    ScenarioPosition known = byInvoice.get(decided.invoice().id());
    if (known != null) {
      if (known.follow(decided)) {
        changed.add(known);
      }
    } else if (decided.position() != null) {
      ScenarioPosition entered = ScenarioPosition.entering(customerId, decided);
      byInvoice.put(decided.invoice().id(), entered);
      entering.add(entered);
    }
  }

  /** The position's id of an invoice that has a stage. */
  long idOf(long invoiceId) {
    return byInvoice.get(invoiceId).id();
  }
}
