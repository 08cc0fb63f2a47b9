package io.relance.reminder.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of customer ids that is read by one thread. Ranges follow each other without a gap and
 * are open at both ends of the world, so that a customer who arrives meanwhile falls into one.
 *
 * @param after the id behind which it begins
 * @param upTo its last id
 */
public record CustomerRange(long after, long upTo) {

  public static final CustomerRange ALL = new CustomerRange(Long.MIN_VALUE, Long.MAX_VALUE);

  /**
   * Cuts all customers at the ends given; the last range goes on for ever.
   *
   * @param ends last ids, in order; with none there is one range
   */
  public static List<CustomerRange> endingAt(List<Long> ends) {
    List<CustomerRange> ranges = new ArrayList<>();
    long after = ALL.after;
    for (int i = 0; i < ends.size() - 1; i++) {
      ranges.add(new CustomerRange(after, ends.get(i)));
      after = ends.get(i);
    }
    ranges.add(new CustomerRange(after, ALL.upTo));
    return List.copyOf(ranges);
  }
}
