package io.relance.web.view;

import io.relance.operations.ExecutionFilter;
import io.relance.operations.ExecutionSummary;
import io.relance.operations.Executions;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The executions of the jobs, a page at a time, newest first. */
class ExecutionsModel extends LazyDataModel<ExecutionSummary> {

  private static final long serialVersionUID = 1L;

  private final Executions executions;
  private final Jobs criteria;

  ExecutionsModel(Executions executions, Jobs criteria) {
    this.executions = executions;
    this.criteria = criteria;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(executions.count(filter()));
  }

  @Override
  public List<ExecutionSummary> load(
      int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> unused) {
    return executions.list(filter(), first, size);
  }

  private ExecutionFilter filter() {
    return criteria.filter();
  }

  @Override
  public String getRowKey(ExecutionSummary execution) {
    return Long.toString(execution.executionId());
  }

  @Override
  public ExecutionSummary getRowData(String executionId) {
    return executions.summary(Long.parseLong(executionId)).orElse(null);
  }
}
