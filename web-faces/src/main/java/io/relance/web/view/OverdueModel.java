package io.relance.web.view;

import io.relance.reporting.OverdueFilter;
import io.relance.reporting.OverdueInvoice;
import io.relance.reporting.OverdueInvoices;
import io.relance.reporting.OverdueOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The rows of the overdue invoices, a page at a time. */
class OverdueModel extends LazyDataModel<OverdueInvoice> {

  private static final long serialVersionUID = 1L;

  private final transient OverdueInvoices invoices;
  private final transient Supplier<OverdueFilter> filter;
  private final LocalDate today;
  private OverdueOrder order = OverdueOrder.BALANCE;
  private boolean descending = true;

  OverdueModel(OverdueInvoices invoices, Supplier<OverdueFilter> filter, LocalDate today) {
    this.invoices = invoices;
    this.filter = filter;
    this.today = today;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(invoices.count(filter.get(), today));
  }

  @Override
  public List<OverdueInvoice> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
    sorting.values().stream()
        .filter(sort -> sort.getOrder() != SortOrder.UNSORTED)
        .findFirst()
        .ifPresent(this::sortBy);
    return invoices.page(filter.get(), order, descending, first, size, today);
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
  public String getRowKey(OverdueInvoice invoice) {
    return invoice.number();
  }

  @Override
  public OverdueInvoice getRowData(String number) {
    List<OverdueInvoice> page = getWrappedData();
    return page.stream()
        .filter(invoice -> invoice.number().equals(number))
        .findFirst()
        .orElse(null);
  }
}
