package io.relance.web.view;

import io.relance.operations.ExecutionFilter;
import io.relance.operations.ExecutionSummary;
import io.relance.operations.Executions;
import io.relance.operations.Job;
import io.relance.operations.RunStatus;
import io.relance.time.CompanyClock;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.primefaces.event.SelectEvent;
import org.primefaces.model.LazyDataModel;

/** The batch jobs: what runs, what failed last, and every execution. */
@Named
@ViewScoped
public class Jobs implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String TABLE = "jobs:executions";

  @EJB private Executions executions;
  @Inject private FacesContext faces;
  @Inject private CompanyClock clock;
  @Inject private Formats formats;
  @Inject private Texts text;

  private ExecutionsModel rows;
  private Job job;
  private RunStatus status;
  private LocalDate businessDate;

  @PostConstruct
  void open() {
    rows = new ExecutionsModel(executions, this);
  }

  ExecutionFilter filter() {
    return new ExecutionFilter(
        Optional.ofNullable(job), Optional.ofNullable(status), Optional.ofNullable(businessDate));
  }

  /** What is under way, or ended badly and waits for somebody: of each job its latest. */
  public List<RunCard> getCards() {
    return executions.latestOfEachJob().stream()
        .filter(latest -> latest.status().isLive() || latest.isRestartable())
        .flatMap(latest -> executions.report(latest.executionId()).stream())
        .map(report -> new RunCard(report, clock.now()))
        .toList();
  }

  /** The page asks again by itself only while something runs. */
  public boolean isLive() {
    return executions.latestOfEachJob().stream().anyMatch(latest -> latest.status().isLive());
  }

  public void open(SelectEvent<ExecutionSummary> event) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.redirect(
        external.getRequestContextPath()
            + "/job.xhtml?execution="
            + event.getObject().executionId());
  }

  public String duration(ExecutionSummary execution) {
    return formats.duration(execution.duration(clock.now()));
  }

  /** What time it is at the company: everything on this page is told by it. */
  public String getContext() {
    return text.of(
        "jobs.asOf",
        formats.weekday(clock.today()),
        formats.time(clock.now()),
        clock.zone().getId());
  }

  /** Shows the first page of what the filters leave. */
  public void apply() {
    FirstPage.of(faces, TABLE);
  }

  public void clear() {
    job = null;
    status = null;
    businessDate = null;
  }

  public void clearJob() {
    job = null;
  }

  public void clearStatus() {
    status = null;
  }

  public void clearBusinessDate() {
    businessDate = null;
  }

  public boolean isNarrowed() {
    return !filter().equals(ExecutionFilter.ALL);
  }

  public LazyDataModel<ExecutionSummary> getRows() {
    return rows;
  }

  public List<Job> getJobs() {
    return List.of(Job.values());
  }

  /** The states as people know them: what is starting runs. */
  public List<RunStatus> getStatuses() {
    return List.of(
        RunStatus.STARTED,
        RunStatus.COMPLETED,
        RunStatus.FAILED,
        RunStatus.STOPPED,
        RunStatus.ABANDONED);
  }

  public Job getJob() {
    return job;
  }

  public void setJob(Job job) {
    this.job = job;
  }

  public RunStatus getStatus() {
    return status;
  }

  public void setStatus(RunStatus status) {
    this.status = status;
  }

  public LocalDate getBusinessDate() {
    return businessDate;
  }

  public void setBusinessDate(LocalDate businessDate) {
    this.businessDate = businessDate;
  }
}
