package io.relance.web.view;

import io.relance.operations.ExecutionSummary;
import io.relance.operations.Executions;
import io.relance.operations.JobAnswer;
import io.relance.operations.JobConsole;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** Stops, restarts and abandons an execution, on the pages that show one. */
@Named
@ViewScoped
public class JobControl implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private JobConsole console;
  @EJB private Executions executions;
  @Inject private Vocabulary words;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private long executionId;
  private String motive;

  public void stop(long id) {
    toasts.say(told(console.stop(id), "jobs.stopping"));
  }

  public void abandon(long id) {
    toasts.say(told(console.abandon(id), "jobs.abandoned"));
  }

  private String told(JobAnswer answer, String done) {
    return answer.fold(
        accepted -> text.of(done, String.valueOf(accepted.executionId())),
        refused -> words.sentence(refused.reason()));
  }

  /** Opens the question for the reason. */
  public void choose(long id) {
    executionId = id;
    motive = null;
  }

  public void restart() {
    console.restart(executionId, motive.strip()).fold(this::show, this::refused);
  }

  private JobAnswer show(JobAnswer.Accepted accepted) {
    toasts.sayAfterRedirect(text.of("jobs.restarted", String.valueOf(accepted.executionId())));
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    try {
      external.redirect(
          external.getRequestContextPath() + "/job.xhtml?execution=" + accepted.executionId());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return accepted;
  }

  private JobAnswer refused(JobAnswer.Refused refused) {
    toasts.say(words.sentence(refused.reason()));
    return refused;
  }

  /** The execution that the question is about; null before it is asked. */
  public ExecutionSummary getExecution() {
    return executionId == 0 ? null : executions.summary(executionId).orElse(null);
  }

  public String getMotive() {
    return motive;
  }

  public void setMotive(String motive) {
    this.motive = motive;
  }
}
