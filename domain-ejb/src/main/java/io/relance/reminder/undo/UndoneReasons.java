package io.relance.reminder.undo;

import io.relance.reminder.RecordedReason;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.night.NightRows;
import io.relance.reminder.night.WritingSession;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Records that what a night decided was undone. What it decided stays on record up to that night,
 * and what nights after it have said stays as it is.
 */
final class UndoneReasons {

  private final WritingSession session;
  private final NightUndo act;
  private final LocalDateTime now;
  private final List<RecordedReason> begun = new ArrayList<>();
  private final List<RecordedReason> changed = new ArrayList<>();

  UndoneReasons(WritingSession session, NightUndo act, LocalDateTime now) {
    this.session = session;
    this.act = act;
    this.now = now;
  }

  void record(List<Long> invoices) throws SQLException {
    Map<Long, List<RecordedReason>> known = NightRows.reasons(session, invoices, act.night());
    invoices.forEach(invoice -> record(invoice, known.getOrDefault(invoice, List.of())));
    session.insert(begun);
    session.update(NightRows.REASONS, changed);
  }

  private void record(long invoice, List<RecordedReason> known) {
    known.stream()
        .filter(reason -> reason.lastNight().isEmpty() && !isAfter(reason))
        .filter(reason -> reason.reason() != Reason.NIGHT_UNDONE)
        .forEach(this::end);
    RecordedReason undone = undone(invoice, known);
    if (known.stream().anyMatch(this::isAfter)) {
      undone.endBefore(nightAfter());
    }
  }

  private boolean isAfter(RecordedReason reason) {
    return reason.firstNight().isAfter(act.night());
  }

  private void end(RecordedReason reason) {
    reason.endBefore(nightAfter());
    changed.add(reason);
  }

  private LocalDate nightAfter() {
    return act.night().plusDays(1);
  }

  private RecordedReason undone(long invoice, List<RecordedReason> known) {
    Optional<RecordedReason> before =
        known.stream()
            .filter(reason -> reason.reason() == Reason.NIGHT_UNDONE)
            .filter(reason -> reason.firstNight().equals(act.night()))
            .findFirst();
    if (before.isPresent()) {
      before.get().undoneAgain(act.words(), now);
      changed.add(before.get());
      return before.get();
    }
    RecordedReason first = RecordedReason.undone(invoice, act.night(), act.words(), now);
    begun.add(first);
    return first;
  }
}
