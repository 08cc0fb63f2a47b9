package io.relance.web.view;

import io.relance.reporting.OverdueFilter;
import io.relance.reporting.OverdueInvoices;
import io.relance.reporting.OverdueOrder;
import io.relance.reporting.OverdueTotals.Outstanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The rows of the overdue invoices, a page at a time. */
class OverdueModel extends LazyDataModel<OverdueRow> {

  private static final long serialVersionUID = 1L;

  private final OverdueInvoices invoices;
  private final OverdueCriteria criteria;
  private final LocalDate today;
  private OverdueFilter counted;
  private List<Outstanding> outstanding;
  private OverdueOrder order = OverdueOrder.BALANCE;
  private boolean descending = true;

  OverdueModel(OverdueInvoices invoices, OverdueCriteria criteria, LocalDate today) {
    this.invoices = invoices;
    this.criteria = criteria;
    this.today = today;
  }

  /** What is owed on the rows, counted once for each filter, however many pages are turned. */
  List<Outstanding> outstanding() {
    OverdueFilter filter = criteria.filter();
    if (!filter.equals(counted)) {
      outstanding = invoices.outstanding(filter, today);
      counted = filter;
    }
    return outstanding;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(outstanding().stream().mapToLong(Outstanding::invoices).sum());
  }

  @Override
  public List<OverdueRow> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
    sorting.values().stream()
        .filter(sort -> sort.getOrder() != SortOrder.UNSORTED)
        .findFirst()
        .ifPresent(this::sortBy);
    return invoices.page(criteria.filter(), order, descending, first, size, today).stream()
        .map(invoice -> new OverdueRow(invoice, today))
        .toList();
  }

  private void sortBy(SortMeta sort) {
    order = OverdueOrder.valueOf(sort.getField().toUpperCase(Locale.ROOT));
    descending = sort.getOrder() == SortOrder.DESCENDING;
  }

  OverdueOrder order() {
    return order;
  }

  boolean descending() {
    return descending;
  }

  @Override
  public String getRowKey(OverdueRow row) {
    return row.getNumber();
  }

  @Override
  public OverdueRow getRowData(String number) {
    List<OverdueRow> page = getWrappedData();
    return page == null
        ? null
        : page.stream().filter(row -> row.getNumber().equals(number)).findFirst().orElse(null);
  }
}
