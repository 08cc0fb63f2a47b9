package io.relance.delivery;

import io.relance.time.CompanyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Messages that are committed as being sent, handed over one after the other. What was checked too
 * long ago doesn't leave any more; it is checked again.
 */
final class Handover {

  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final Map<Long, Answer> answers = new LinkedHashMap<>();
  private final List<OutgoingDispatch> dispatches;
  private Duration took = Duration.ZERO;

  private Handover(List<OutgoingDispatch> dispatches) {
    this.dispatches = dispatches;
  }

  /**
   * @param stopped asked between two messages whether to stop
   */
  static Handover of(
      List<OutgoingDispatch> dispatches,
      GuardedLine line,
      CompanyClock clock,
      BooleanSupplier stopped) {
    Handover handover = new Handover(dispatches);
    Instant begun = clock.instant();
    for (OutgoingDispatch dispatch : dispatches) {
      if (handover.took.compareTo(LONGEST) > 0
          || stopped.getAsBoolean()
          || line.obstacle().isPresent()) {
        break;
      }
      handover.answers.put(dispatch.dispatchId(), line.send(dispatch));
      handover.took = Duration.between(begun, clock.instant());
    }
    return handover;
  }

  /** What the relay said of each that was handed over. */
  Map<Long, Answer> answers() {
    return answers;
  }

  /** What was not handed over. */
  List<Long> rest() {
    return dispatches.stream()
        .map(OutgoingDispatch::dispatchId)
        .filter(id -> !answers.containsKey(id))
        .toList();
  }

  Duration took() {
    return took;
  }

  /** Whether the relay has said anything, be it no. */
  boolean hasAnswer() {
    return answers.values().stream().anyMatch(answer -> !(answer instanceof Answer.NoAnswer));
  }
}
