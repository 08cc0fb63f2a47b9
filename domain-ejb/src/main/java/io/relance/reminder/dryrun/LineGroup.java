package io.relance.reminder.dryrun;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.relance.money.Money;
import io.relance.reminder.SimulatedLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One customer in a dry run.
 *
 * @param invoices how many it has
 * @param done for how many of these a message leaves or a task is made
 * @param balances what is due of them, by currency
 */
public record LineGroup(
    String customerNumber, String customerName, int invoices, int done, List<Money> balances) {

  public LineGroup {
    balances = List.copyOf(balances);
  }

  /**
   * @param lines all lines of one customer, at least one
   */
  static LineGroup of(List<SimulatedLine> lines) {
    Map<String, Money> due = new LinkedHashMap<>();
    lines.forEach(line -> due.put(line.invoiceNumber(), line.balance()));
    int done =
        lines.stream()
            .filter(SimulatedLine::isDone)
            .collect(groupingBy(SimulatedLine::invoiceNumber, counting()))
            .size();
    SimulatedLine first = lines.get(0);
    return new LineGroup(
        first.customerNumber(), first.customerName(), due.size(), done, sums(due.values()));
  }

  private static List<Money> sums(Collection<Money> balances) {
    Map<String, Money> sums = new LinkedHashMap<>();
    balances.forEach(one -> sums.merge(one.currency().getCurrencyCode(), one, Money::plus));
    return new ArrayList<>(sums.values());
  }
}
