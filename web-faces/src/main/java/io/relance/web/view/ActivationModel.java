package io.relance.web.view;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What the first night would remind, a page at a time of what the search leaves. */
class ActivationModel extends LazyDataModel<ActivationRow> {

  private static final long serialVersionUID = 1L;

  private final ActivationPage page;

  ActivationModel(ActivationPage page) {
    this.page = page;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return page.found().size();
  }

  @Override
  public List<ActivationRow> load(
      int first, int size, Map<String, SortMeta> unsorted, Map<String, FilterMeta> unused) {
    return page.found().stream().skip(first).limit(size).toList();
  }

  @Override
  public String getRowKey(ActivationRow row) {
    return row.getReminder().invoiceNumber();
  }
}
