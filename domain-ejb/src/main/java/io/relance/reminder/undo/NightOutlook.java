package io.relance.reminder.undo;

import io.relance.reminder.DispatchState;
import java.util.Map;

/**
 * How much of a night can be undone.
 *
 * @param messages how many there are in each state
 * @param calls how many invoices have had a stage of open tasks only
 */
public record NightOutlook(Map<DispatchState, Long> messages, long calls) {

  public NightOutlook {
    messages = Map.copyOf(messages);
  }

  /** Messages that can be cancelled. */
  public long cancellable() {
    return NightSelection.CANCELLABLE.stream().mapToLong(this::count).sum();
  }

  /** Messages that have left. */
  public long sent() {
    return count(DispatchState.SENT);
  }

  /** Messages that are on their way, or of which nobody knows. */
  public long uncertain() {
    return count(DispatchState.SENDING) + count(DispatchState.IN_DOUBT);
  }

  /** Messages of which nothing comes any more. */
  public long over() {
    return count(DispatchState.CANCELLED) + count(DispatchState.FAILED);
  }

  public boolean isEmpty() {
    return cancellable() == 0 && calls == 0;
  }

  private long count(DispatchState state) {
    return messages.getOrDefault(state, 0L);
  }
}
