package io.relance.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many messages may leave now.
 *
 * @param rates of any minute
 * @param lastMinute how many left in the last minute, or are about to, by domain
 */
record Allowance(SendingRates rates, Map<String, Long> lastMinute) {

  static final Allowance UNLIMITED = new Allowance(SendingRates.UNLIMITED, Map.of());

  /** A dispatch that is due, and the domain of its recipient. */
  record Candidate(long id, String domain) {}

  /** How many of so many the relay may get. */
  int most(int wanted) {
    if (rates.perMinute() == null) {
      return wanted;
    }
    long left = lastMinute.values().stream().mapToLong(Long::longValue).sum();
    return (int) Math.max(0, Math.min(wanted, rates.perMinute() - left));
  }

  /** The domains that may get none. */
  Set<String> exhausted() {
    return rates.perMinuteAndDomain() == null
        ? Set.of()
        : lastMinute.entrySet().stream()
            .filter(used -> used.getValue() >= rates.perMinuteAndDomain())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  /** Those that may leave, in their order. */
  List<Long> of(List<Candidate> due) {
    Map<String, Long> used = new HashMap<>(lastMinute);
    List<Long> free = new ArrayList<>();
    for (Candidate one : due) {
      long number = used.merge(one.domain(), 1L, Long::sum);
      if (rates.perMinuteAndDomain() == null || number <= rates.perMinuteAndDomain()) {
        free.add(one.id());
      }
    }
    return free;
  }
}
