package io.relance.web.view;

import io.relance.delivery.DoubtAnswer;
import io.relance.delivery.SettleDoubt;
import io.relance.delivery.SettleDoubt.Outcome;
import io.relance.delivery.document.CarriedDocuments;
import io.relance.delivery.document.DocumentView;
import io.relance.reminder.Channel;
import io.relance.reminder.DispatchText;
import io.relance.reminder.Dispatches;
import io.relance.reminder.approval.DispatchReview;
import io.relance.reminder.approval.Reviews;
import io.relance.reminder.manual.ManualReminder;
import io.relance.reminder.manual.PastMessages;
import io.relance.reminder.manual.RemindCustomer;
import io.relance.scenario.ScenarioDrafts;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.text.Formats;
import io.relance.web.text.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.primefaces.model.StreamedContent;

/** One dispatch, with the exact message as it was sent. */
@Named("dispatch")
@ViewScoped
public class DispatchPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int KILOBYTE = 1000;
  private static final int HALF_KILOBYTE = 500;

  @EJB private Dispatches history;
  @EJB private ScenarioDrafts scenarios;
  @EJB private Reviews reviews;
  @EJB private ApplicationUsers users;
  @EJB private SettleDoubt settling;
  @EJB private PastMessages past;
  @EJB private RemindCustomer reminding;
  @EJB private CarriedDocuments carried;
  @Inject private FacesContext faces;
  @Inject private Texts text;
  @Inject private Toasts toasts;
  @Inject private Formats formats;

  private String id;
  private transient DispatchText message;
  private transient DispatchReview review;
  private transient ManualReminder written;

  public void load() throws IOException {
    message =
        id == null || !id.matches("\\d{1,18}")
            ? null
            : history.find(Long.parseLong(id)).orElse(null);
    review = message == null ? null : reviews.find(message.dispatch().id()).orElse(null);
    written = message == null ? null : past.written(message.dispatch().id()).orElse(null);
    if (message == null) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, id);
      faces.responseComplete();
    }
  }

  /** Whether it can be kept from leaving: a person has written it, and it waits. */
  public boolean isWithdrawable() {
    return message.dispatch().isByHand() && getRow().isAhead();
  }

  public void withdraw() throws IOException {
    boolean kept = reminding.withdraw(message.dispatch().customerNumber(), Long.parseLong(id));
    toasts.say(text.of(kept ? "remind.withdrawn" : "remind.withdrawn.late"));
    load();
  }

  /** Takes a person's word that it has arrived. */
  public void arrived() throws IOException {
    settle(DoubtAnswer.ARRIVED, "inDoubt.arrived.done");
  }

  public void sendAgain() throws IOException {
    settle(DoubtAnswer.SEND_AGAIN, "inDoubt.sendAgain.done");
  }

  private void settle(DoubtAnswer answer, String done) throws IOException {
    boolean settled = settling.settle(Long.parseLong(id), answer) == Outcome.SETTLED;
    toasts.say(settled ? text.of(done, 1) : text.of("inDoubt.gone", 1));
    load();
  }

  /** Who has written it by hand; null where a step has decided it. */
  public String getAuthor() {
    return written == null ? null : name(written.writtenBy());
  }

  /** Who wanted it before its time; null for what a night has decided. */
  public String getOrderer() {
    return message.orderedBy() == null ? null : name(message.orderedBy());
  }

  public LocalDateTime getWrittenAt() {
    return written.writtenAt();
  }

  /** Who gets it unseen; empty where nobody does. */
  public String getBlindCopy() {
    return written == null ? "" : written.blindCopy().orElse("");
  }

  /** What its scenario is called; its code, if the scenario is gone. */
  public String getScenario() {
    String code = message.dispatch().scenario();
    return scenarios.find(code).map(draft -> draft.content().label()).orElse(code);
  }

  /** What it has carried, in order. */
  public List<DocumentView> getDocuments() {
    return carried.of(message.dispatch().id());
  }

  /** One of them, as a file. */
  public StreamedContent open(int number) {
    return carried.open(Long.parseLong(id), number).map(DocumentDownload::of).orElse(null);
  }

  public String sizeOf(DocumentView document) {
    return text.of("app.kilobytes", formats.count((document.size() + HALF_KILOBYTE) / KILOBYTE));
  }

  /** Whether it was approved or rejected by a person. */
  public boolean isReviewed() {
    return review != null && review.approved().isPresent();
  }

  public boolean isApproved() {
    return review.approved().orElseThrow();
  }

  /** Who approved or rejected it. */
  public String getReviewer() {
    return name(review.decidedBy().orElseThrow());
  }

  private String name(String login) {
    return users.find(login).map(ApplicationUser::name).orElse(login);
  }

  public LocalDateTime getReviewedAt() {
    return review.decidedAt().orElseThrow();
  }

  /** Why it was rejected; empty where nobody said so. */
  public String getNote() {
    return review.note().orElse("");
  }

  /** The message as the page of a frame of its own; a mail is one, and a letter's words are not. */
  public String getFramed() {
    return message.dispatch().channel() == Channel.EMAIL
        ? message.body()
        : MailFrame.of(message.body());
  }

  public DispatchText getMessage() {
    return message;
  }

  public DispatchRow getRow() {
    return message == null ? null : new DispatchRow(message.dispatch());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
