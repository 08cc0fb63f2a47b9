package io.relance.web.api;

import io.relance.reminder.undo.NightOutlook;
import io.relance.reminder.undo.NightUndo;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What of a night can be undone.
 *
 * @param cancellable messages that have not left
 * @param tasks invoices whose stage gave open tasks only
 * @param sent messages that have left
 * @param uncertain messages on their way or in doubt
 * @param over messages cancelled already, or refused for good
 * @param undone the undoings of the night so far, whatever the filters; the newest first
 */
public record UndoOutlook(
    long cancellable, long tasks, long sent, long uncertain, long over, List<Act> undone) {

  /**
   * One undoing.
   *
   * @param invoices how many went back to where they stood
   */
  public record Act(
      String note, String by, LocalDateTime at, long cancelled, long invoices, long tasks) {

    static Act of(NightUndo act) {
      return new Act(act.note(), act.by(), act.at(), act.cancelled(), act.takenBack(), act.tasks());
    }
  }

  static UndoOutlook of(NightOutlook outlook, List<NightUndo> undone) {
    return new UndoOutlook(
        outlook.cancellable(),
        outlook.calls(),
        outlook.sent(),
        outlook.uncertain(),
        outlook.over(),
        undone.stream().map(Act::of).toList());
  }
}
