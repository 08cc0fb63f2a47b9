package io.relance.reminder.night;

import io.relance.reminder.CustomerNight;
import io.relance.reminder.decision.InvoiceDecision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was decided and written for some customers.
 *
 * @param invoices how many invoices were decided
 * @param dispatches how many messages will leave
 * @param tasks how many tasks were made
 * @param reasons how many invoices by code of their reason
 */
public record NightTally(long invoices, long dispatches, long tasks, Map<String, Long> reasons) {

  static NightTally of(List<CustomerNight> customers, int tasks) {
    Map<String, Long> reasons = new TreeMap<>();
    long dispatches = 0;
    long invoices = 0;
    for (CustomerNight night : customers) {
      dispatches += night.decided().messages().size();
      invoices += night.decided().decisions().size();
      for (InvoiceDecision one : night.decided().decisions()) {
        reasons.merge(one.reason().name(), 1L, Long::sum);
      }
    }
    return new NightTally(invoices, dispatches, tasks, reasons);
  }
}
