package io.relance.web.view;

import io.relance.reminder.DispatchOrder;
import java.util.Locale;
import java.util.Map;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** How a table of dispatches is sorted: by the column that was clicked, else by the decision. */
record DispatchSorting(DispatchOrder order, boolean descending) {

  /**
   * @param newestFirst whether the newest decision stands first until a column is clicked
   */
  static DispatchSorting of(Map<String, SortMeta> sorting, boolean newestFirst) {
    return sorting.values().stream()
        .filter(each -> each.getOrder() != SortOrder.UNSORTED)
        .findFirst()
        .map(
            sort ->
                new DispatchSorting(
                    DispatchOrder.valueOf(sort.getField().toUpperCase(Locale.ROOT)),
                    sort.getOrder() == SortOrder.DESCENDING))
        .orElse(new DispatchSorting(DispatchOrder.DECISION, newestFirst));
  }
}
