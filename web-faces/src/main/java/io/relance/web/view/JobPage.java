package io.relance.web.view;

import io.relance.operations.Counted;
import io.relance.operations.ExecutionReport;
import io.relance.operations.Executions;
import io.relance.operations.Job;
import io.relance.operations.JobConsole;
import io.relance.operations.RunSkip;
import io.relance.time.CompanyClock;
import io.relance.web.text.Vocabulary;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One execution: its steps, its counts by reason, what was left out, and why it failed. */
@Named
@ViewScoped
public class JobPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SKIPPED_AT_MOST = 200;
  private static final Set<String> FIGURES =
      Set.of(
          Counted.READ,
          Counted.DECIDED,
          Counted.WRITTEN,
          Counted.SKIPPED,
          Counted.COMMITTED,
          Counted.ROLLED_BACK);
  private static final Set<String> PRODUCTS = Set.of(Counted.DISPATCHES, Counted.TASKS);

  @EJB private JobConsole console;
  @EJB private Executions executions;
  @Inject private CompanyClock clock;
  @Inject private Vocabulary words;

  private long executionId;
  private transient ExecutionReport report;

  /** Reads it for each showing, since it may be running; a number of nothing shows no page. */
  public void load() throws IOException {
    report = console.execution(executionId).orElse(null);
    if (report == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
      faces.responseComplete();
    }
  }

  public ExecutionReport getReport() {
    return report;
  }

  public RunCard getCard() {
    return new RunCard(report, clock.now());
  }

  /** What the job counted besides the figures: by reason for a night, by state for a delivery. */
  public List<Map.Entry<String, Long>> getReasons() {
    return counts(key -> !FIGURES.contains(key) && !PRODUCTS.contains(key));
  }

  /** What a night has made of what is due: messages and tasks. */
  public List<Map.Entry<String, Long>> getProducts() {
    return counts(PRODUCTS::contains);
  }

  private List<Map.Entry<String, Long>> counts(Predicate<String> wanted) {
    return report.summary().counts().entrySet().stream()
        .filter(count -> wanted.test(count.getKey()))
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .toList();
  }

  /** The words of a reason or state; its code where nobody has given it words. */
  public String wordsOf(String counted) {
    boolean isNight = report.summary().job() == Job.NIGHTLY_REMINDERS;
    return words.of(isNight ? "reason" : "dispatchState", counted);
  }

  public List<RunSkip> getSkipped() {
    return executions.skipped(report.summary().runId(), SKIPPED_AT_MOST);
  }

  public long getExecution() {
    return executionId;
  }

  public void setExecution(long executionId) {
    this.executionId = executionId;
  }
}
