package io.relance.web.view.customer;

import io.relance.reporting.CustomerFilter;
import io.relance.reporting.CustomerLine;
import io.relance.reporting.CustomerList;
import io.relance.reporting.CustomerOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The rows of the customers, a page at a time; by their names until they are sorted. */
class CustomerModel extends LazyDataModel<CustomerLine> {

  private static final long serialVersionUID = 1L;

  private final CustomerList customers;
  private final CustomerCriteria criteria;
  private final LocalDate today;
  private CustomerFilter counted;
  private int count;

  CustomerModel(CustomerList customers, CustomerCriteria criteria, LocalDate today) {
    this.customers = customers;
    this.criteria = criteria;
    this.today = today;
  }

  /** Counted once for each filter, however many pages are turned. */
  @Override
  public int count(Map<String, FilterMeta> unused) {
    CustomerFilter filter = criteria.filter();
    if (!filter.equals(counted)) {
      count = Math.toIntExact(customers.count(filter, today));
      counted = filter;
    }
    return count;
  }

  @Override
  public List<CustomerLine> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
    SortMeta sort =
        sorting.values().stream()
            .filter(each -> each.getOrder() != SortOrder.UNSORTED)
            .findFirst()
            .orElse(null);
    CustomerOrder order =
        sort == null
            ? CustomerOrder.NAME
            : CustomerOrder.valueOf(sort.getField().toUpperCase(Locale.ROOT));
    boolean descending = sort != null && sort.getOrder() == SortOrder.DESCENDING;
    return customers.page(criteria.filter(), order, descending, first, size, today);
  }

  @Override
  public String getRowKey(CustomerLine row) {
    return row.number();
  }

  @Override
  public CustomerLine getRowData(String key) {
    return customers.find(key, today).orElse(null);
  }
}
