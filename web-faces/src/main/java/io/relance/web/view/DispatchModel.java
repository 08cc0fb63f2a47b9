package io.relance.web.view;

import io.relance.reminder.DispatchOrder;
import io.relance.reminder.Dispatches;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The rows of the dispatches, a page at a time; the newest first until they are sorted. */
class DispatchModel extends LazyDataModel<DispatchRow> {

  private static final long serialVersionUID = 1L;

  private final Dispatches dispatches;
  private final DispatchCriteria criteria;

  DispatchModel(Dispatches dispatches, DispatchCriteria criteria) {
    this.dispatches = dispatches;
    this.criteria = criteria;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(dispatches.count(criteria.filter()));
  }

  @Override
  public List<DispatchRow> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
    SortMeta sort =
        sorting.values().stream()
            .filter(each -> each.getOrder() != SortOrder.UNSORTED)
            .findFirst()
            .orElse(null);
    DispatchOrder order =
        sort == null
            ? DispatchOrder.DECISION
            : DispatchOrder.valueOf(sort.getField().toUpperCase(Locale.ROOT));
    boolean descending = sort == null || sort.getOrder() == SortOrder.DESCENDING;
    return dispatches.list(criteria.filter(), order, descending, first, size).stream()
        .map(DispatchRow::new)
        .toList();
  }

  @Override
  public String getRowKey(DispatchRow row) {
    return row.getKey();
  }

  @Override
  public DispatchRow getRowData(String key) {
    List<DispatchRow> page = getWrappedData();
    return page == null
        ? null
        : page.stream().filter(row -> row.getKey().equals(key)).findFirst().orElse(null);
  }
}
