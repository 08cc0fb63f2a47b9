package io.relance.web.view;

import io.relance.operations.Job;
import io.relance.operations.JobAnswer;
import io.relance.operations.JobConsole;
import io.relance.operations.JobRequest;
import io.relance.time.CompanyClock;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.primefaces.PrimeFaces;

/**
 * The dialog that starts a job: a night for a date, a delivery as of a moment. A date that the
 * rules refuse can be forced, once they said so.
 */
@Named
@ViewScoped
public class JobStart implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DATE_FIELD = "start:businessDate";

  @EJB private JobConsole console;
  @Inject private CompanyClock clock;
  @Inject private Vocabulary words;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private Toasts toasts;

  private Job job = Job.NIGHTLY_REMINDERS;
  private LocalDate businessDate;
  private LocalDateTime asOf;
  private boolean forceable;
  private boolean force;

  @PostConstruct
  void reset() {
    businessDate = clock.today();
    asOf = null;
    forceable = false;
    force = false;
  }

  public void start() {
    console.start(new JobRequest(job, businessDate, asOf, force)).fold(this::done, this::refused);
  }

  private JobAnswer done(JobAnswer.Accepted accepted) {
    toasts.say(text.of("jobs.started", words.of(job), String.valueOf(accepted.executionId())));
    reset();
    PrimeFaces.current().executeScript("PF('start').hide()");
    return accepted;
  }

  private JobAnswer refused(JobAnswer.Refused refused) {
    forceable = refused.limit().isPresent();
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(
        DATE_FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, told(refused), null));
    faces.validationFailed();
    return refused;
  }

  private String told(JobAnswer.Refused refused) {
    return refused
        .limit()
        .map(limit -> text.of("jobs.refused." + refused.reason(), formats.date(limit)))
        .orElseGet(() -> words.sentence(refused.reason()));
  }

  public boolean isDated() {
    return job == Job.NIGHTLY_REMINDERS;
  }

  public boolean isForceable() {
    return forceable;
  }

  public Job getJob() {
    return job;
  }

  public void setJob(Job job) {
    this.job = job;
  }

  public LocalDate getBusinessDate() {
    return businessDate;
  }

  public void setBusinessDate(LocalDate businessDate) {
    this.businessDate = businessDate;
  }

  /** In the company's time zone; null for now. */
  public LocalDateTime getAsOf() {
    return asOf;
  }

  public void setAsOf(LocalDateTime asOf) {
    this.asOf = asOf;
  }

  public boolean isForce() {
    return force;
  }

  public void setForce(boolean force) {
    this.force = force;
  }
}
