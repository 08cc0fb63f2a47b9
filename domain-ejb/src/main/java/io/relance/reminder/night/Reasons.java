package io.relance.reminder.night;

import static java.util.stream.Collectors.groupingBy;

import io.relance.reminder.CustomerNight;
import io.relance.reminder.RecordedReason;
import io.relance.reminder.decision.InvoiceDecision;
import io.relance.reminder.night.ArrayUpdate.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records why each invoice was decided so, where the reason has changed. */
final class Reasons {

  private static final ArrayUpdate<RecordedReason> UPDATE =
      new ArrayUpdate<>(
          "recorded_reason",
          "t.id = n.id",
          "decision = n.decision, detail = n.detail, last_night = n.last_night,"
              + " outside_customer_id = n.outside_customer_id",
          List.of(
              new Column<>("id", "bigint", RecordedReason::id),
              new Column<>("decision", "varchar", reason -> reason.decision().name()),
              new Column<>("detail", "varchar", reason -> reason.detail().orElse(null)),
              new Column<>("last_night", "date", reason -> reason.lastNight().orElse(null)),
              new Column<>(
                  "outside_customer_id",
                  "bigint",
                  reason -> reason.outsideCustomerId().orElse(null))));

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
    return new Reasons(
        session,
        night,
        session
            .session()
            .createNativeQuery(
                """
                select * from recorded_reason where invoice_id = any (:ids)
                and (last_night is null or first_night = :night)""",
                RecordedReason.class)
            .setParameter("ids", invoices.toArray(Long[]::new))
            .setParameter("night", night.businessDate())
            .getResultStream()
            .collect(groupingBy(RecordedReason::invoiceId)));
  }

  void record(List<CustomerNight> customers) throws SQLException {
    for (CustomerNight one : customers) {
      one.decided().decisions().forEach(decided -> record(decided, one.customer().id()));
    }
    session.insert(begun);
    session.update(UPDATE, changed);
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
    reason.resume(decided, customerId);
    changed.add(reason);
  }
}
