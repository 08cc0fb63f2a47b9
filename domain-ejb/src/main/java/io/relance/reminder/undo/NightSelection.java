package io.relance.reminder.undo;

import static io.relance.reminder.DispatchState.CLAIMED;
import static io.relance.reminder.DispatchState.PROPOSED;
import static io.relance.reminder.DispatchState.READY;
import static io.relance.reminder.DispatchState.RETRY;

import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchState;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What of a night is to be undone: all of it, or what its filters leave, or only some messages.
 *
 * @param customer a number, or null for every customer
 * @param text part of a customer's name, or of a number of the customer or of an invoice; or null
 * @param level that the invoices reached, or null for every level
 * @param only the ids of the messages that were ticked, or null for all that the filters leave
 */
public record NightSelection(
    LocalDate night, String customer, String text, Integer level, List<Long> only) {

  /** What has surely not left, and can be kept from leaving. */
  public static final Set<DispatchState> CANCELLABLE = Set.of(PROPOSED, READY, RETRY, CLAIMED);

  public NightSelection {
    Objects.requireNonNull(night, "night");
    only = only == null ? null : List.copyOf(only);
  }

  public static NightSelection whole(LocalDate night) {
    return new NightSelection(night, null, null, null, null);
  }

  /** Whether single messages were ticked. */
  public boolean isTicked() {
    return only != null;
  }

  /** Its messages, in whatever state; what was ticked doesn't matter. */
  public DispatchFilter filter() {
    return new DispatchFilter(night, night, null, customer, Set.of(), text, level, true);
  }
}
