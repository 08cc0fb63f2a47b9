package io.relance.reminder;

import java.util.List;
import java.util.SortedSet;

/**
 * What a dry run went through.
 *
 * @param invoices how many were decided
 * @param scenarios codes of the scenarios that decided about at least one invoice
 * @param skipped how many customers a night would skip, since their data make no sense
 * @param skippedCustomers numbers of the first {@value #SKIPPED_NAMED} of these
 */
public record DryRunOutcome(
    long invoices, SortedSet<String> scenarios, long skipped, List<String> skippedCustomers) {

  public static final int SKIPPED_NAMED = 20;

  public DryRunOutcome {
    skippedCustomers = List.copyOf(skippedCustomers);
  }
}
