package io.relance.web.view;

import io.relance.reminder.approval.Proposals;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

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
    DispatchSorting by = DispatchSorting.of(sorting, false);
    return proposals.list(page.filter(), by.order(), by.descending(), first, size).stream()
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
