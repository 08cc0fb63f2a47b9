package io.relance.reminder.night;

import io.relance.reminder.CustomerNight;
import io.relance.reminder.RecordedReason;
import io.relance.reminder.decision.InvoiceDecision;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records why each invoice was decided so, where the reason has changed. */
final class Reasons {

  private final WritingSession session;
  private final Night night;
  private final Map<Long, List<RecordedReason>> byInvoice;
  private final List<RecordedReason> begun = new ArrayList<>();
  private final List<RecordedReason> changed = new ArrayList<>();

  private Reasons(WritingSession session, Night night, Map<Long, List<RecordedReason>> byInvoice) {
    this.session = session;
    this.night = night;
    this.byInvoice = byInvoice;
  }

  /** With the reasons that hold now, and those that began on this very night. */
  static Reasons of(WritingSession session, Night night, List<Long> invoices) {
    return new Reasons(session, night, NightRows.reasons(session, invoices, night.businessDate()));
  }

  void record(List<CustomerNight> customers) throws SQLException {
    for (CustomerNight one : customers) {
      one.decided().decisions().forEach(decided -> record(decided, one.customer().id()));
    }
    session.insert(begun);
    session.update(NightRows.REASONS, changed);
  }

  private void record(InvoiceDecision decided, long customerId) {
    List<RecordedReason> known = byInvoice.getOrDefault(decided.invoice().id(), List.of());
    if (known.stream().anyMatch(reason -> reason.says(decided))) {
      return;
    }
    Optional<RecordedReason> again =
        known.stream()
            .filter(reason -> reason.beganWith(decided, night.businessDate()))
            .findFirst();
    known.stream()
        .filter(reason -> reason.lastNight().isEmpty() && again.filter(reason::equals).isEmpty())
        .forEach(this::end);
    again.ifPresentOrElse(
        reason -> resume(reason, decided, customerId),
        () ->
            begun.add(new RecordedReason(decided, customerId, night.businessDate(), night.now())));
  }

  private void end(RecordedReason reason) {
    reason.endBefore(night.businessDate());
    changed.add(reason);
  }

  private void resume(RecordedReason reason, InvoiceDecision decided, long customerId) {
    reason.resume(decided, customerId, night.now());
    changed.add(reason);
  }
}
