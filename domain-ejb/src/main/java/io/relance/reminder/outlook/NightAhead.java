package io.relance.reminder.outlook;

import io.relance.scenario.StepType;
import java.time.LocalDate;
import java.util.Map;

/**
 * What one coming night will decide for the whole company.
 *
 * @param steps how many of each type, counted by invoice; none is absent
 */
public record NightAhead(LocalDate date, Map<StepType, Long> steps) {

  public NightAhead {
    steps = Map.copyOf(steps);
  }

  public long steps(StepType type) {
    return steps.getOrDefault(type, 0L);
  }

  public long total() {
    return steps.values().stream().mapToLong(Long::longValue).sum();
  }
}
