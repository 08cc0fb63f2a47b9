package io.relance.web.view;

import io.relance.reminder.DispatchOrder;
import io.relance.reminder.approval.Proposals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * The messages that wait for approval, a page at a time; the oldest first until they are sorted.
 */
class ProposalModel extends LazyDataModel<ProposalRow> {

  private static final long serialVersionUID = 1L;

  private final Proposals proposals;
  private final ToApprove page;

  ProposalModel(Proposals proposals, ToApprove page) {
    this.proposals = proposals;
    this.page = page;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(proposals.count(page.filter()));
  }

  @Override
  public List<ProposalRow> load(
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
    boolean descending = sort != null && sort.getOrder() == SortOrder.DESCENDING;
    return proposals.list(page.filter(), order, descending, first, size).stream()
        .map(ProposalRow::new)
        .toList();
  }

  @Override
  public String getRowKey(ProposalRow row) {
    return row.getKey();
  }

  @Override
  public ProposalRow getRowData(String key) {
    List<ProposalRow> rows = getWrappedData();
    return rows == null
        ? null
        : rows.stream().filter(row -> row.getKey().equals(key)).findFirst().orElse(null);
  }
}
