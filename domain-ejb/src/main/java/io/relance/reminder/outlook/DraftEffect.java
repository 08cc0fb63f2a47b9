package io.relance.reminder.outlook;

import io.relance.reminder.outlook.MovedReminder.Kind;
import java.time.LocalDate;
import java.util.Map;

/**
 * What publishing a draft would change of the reminders ahead, in figures.
 *
 * @param from the first night looked at
 * @param upTo the last
 * @param moved how many steps of each kind; none is absent
 * @param same how many steps would stay as they are
 * @param invoices how many invoices would be touched
 */
public record DraftEffect(
    LocalDate from, LocalDate upTo, Map<Kind, Long> moved, long same, long invoices) {

  public DraftEffect {
    moved = Map.copyOf(moved);
  }

  /** How many steps would change in this way. */
  public long moved(Kind kind) {
    return moved.getOrDefault(kind, 0L);
  }
}
