package io.relance.web.view;

import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchView;
import io.relance.reminder.Dispatches;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the dispatches, a page at a time; the newest first until they are sorted. */
class DispatchModel extends LazyDataModel<DispatchRow> {

  private static final long serialVersionUID = 1L;

  private final Dispatches dispatches;
  private final Criteria criteria;

  /** What the rows are narrowed to, asked for each page. */
  interface Criteria extends Serializable {
    DispatchFilter filter();
  }

  DispatchModel(Dispatches dispatches, Criteria criteria) {
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
    DispatchSorting by = DispatchSorting.of(sorting, true);
    return rows(dispatches.list(criteria.filter(), by.order(), by.descending(), first, size));
  }

  /** The rows of a page, in its order. */
  List<DispatchRow> rows(List<DispatchView> page) {
    return page.stream().map(DispatchRow::new).toList();
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
