package io.relance.reminder.dryrun;

import io.relance.reminder.SimulatedLine;
import java.util.List;

/**
 * Lines that stand on one page, by customer.
 *
 * @param first place of the first among all lines that the filter leaves, from 1; 0 where none is
 * @param total how many the filter leaves
 */
public record LinePage(long first, long total, List<Customer> customers) {

  public LinePage {
    customers = List.copyOf(customers);
  }

  /**
   * @param continued whether lines of the same customer stand on the page before
   */
  public record Customer(LineGroup group, boolean continued, List<SimulatedLine> lines) {
    public Customer {
      lines = List.copyOf(lines);
    }
  }

  /** The place of the last line. */
  public long last() {
    return first == 0
        ? 0
        : first - 1 + customers.stream().mapToLong(one -> one.lines().size()).sum();
  }
}
