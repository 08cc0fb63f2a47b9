package io.relance.reminder.facts;

import io.relance.reminder.decision.CustomerHistory;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads how customers have paid: what a rule derives their category from. */
final class HistoryQueries {

  private final Query query;

  HistoryQueries(Query query) {
    this.query = query;
  }

  /** By the ids of the customers; of none where no rule derives a category. */
  Map<Long, CustomerHistory> of(Collection<Long> customerIds) throws SQLException {
    Map<Long, CustomerHistory> known = new HashMap<>();
    if (!customerIds.isEmpty()) {
      query.each(
          Statements.FIRST_INVOICES,
          row ->
              known.put(
                  row.getLong(1),
                  new CustomerHistory(Query.date(row, 2), null, Query.date(row, 3))),
          (Object) customerIds.toArray(Long[]::new));
      Long[] ids = known.keySet().toArray(Long[]::new);
      query.each(
          Statements.LAST_DELAYS, row -> late(known, row.getLong(1), Query.date(row, 2)), ids, ids);
    }
    return known;
  }

  private static void late(Map<Long, CustomerHistory> known, long customerId, LocalDate on) {
    known.computeIfPresent(
        customerId,
        (id, history) ->
            new CustomerHistory(history.firstInvoiceOn(), on, history.oldestOpenDueOn()));
  }
}
