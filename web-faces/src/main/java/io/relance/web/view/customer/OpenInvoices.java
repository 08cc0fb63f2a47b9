package io.relance.web.view.customer;

import io.relance.reporting.CustomerInvoices;
import io.relance.reporting.OverdueInvoice;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The open invoices of one customer, a page at a time. */
class OpenInvoices extends LazyDataModel<OverdueInvoice> {

  private static final long serialVersionUID = 1L;

  private final CustomerInvoices invoices;
  private final long customerId;

  OpenInvoices(CustomerInvoices invoices, long customerId) {
    this.invoices = invoices;
    this.customerId = customerId;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(invoices.count(customerId));
  }

  @Override
  public List<OverdueInvoice> load(
      int first, int size, Map<String, SortMeta> unsorted, Map<String, FilterMeta> unused) {
    return invoices.page(customerId, first, size);
  }

  @Override
  public String getRowKey(OverdueInvoice invoice) {
    return invoice.number();
  }
}
