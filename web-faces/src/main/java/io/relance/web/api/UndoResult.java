package io.relance.web.api;

import io.relance.reminder.undo.NightOutlook;
import io.relance.reminder.undo.Undoing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of undoing a night.
 *
 * @param undone null where nothing was left to undo
 * @param sent messages of the selection that have left: {@code GET /dispatches} lists them
 * @param uncertain messages of the selection that are on their way or in doubt
 */
public record UndoResult(
    @Schema(nullable = true) UndoOutlook.Act undone, long sent, long uncertain) {

  static UndoResult of(Undoing undoing) {
    if (undoing instanceof Undoing.Done done) {
      return of(UndoOutlook.Act.of(done.act()), done.outlook());
    }
    return of(null, ((Undoing.NothingLeft) undoing).outlook());
  }

  private static UndoResult of(UndoOutlook.Act undone, NightOutlook now) {
    return new UndoResult(undone, now.sent(), now.uncertain());
  }
}
