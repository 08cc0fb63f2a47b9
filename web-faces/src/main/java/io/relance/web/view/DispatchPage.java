package io.relance.web.view;

import io.relance.reminder.DispatchText;
import io.relance.reminder.Dispatches;
import io.relance.reminder.approval.DispatchReview;
import io.relance.reminder.approval.Reviews;
import io.relance.scenario.ScenarioDrafts;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;

/** One dispatch, with the exact message as it was sent. */
@Named("dispatch")
@RequestScoped
public class DispatchPage {

  @EJB private Dispatches history;
  @EJB private ScenarioDrafts scenarios;
  @EJB private Reviews reviews;
  @EJB private ApplicationUsers users;
  @Inject private FacesContext faces;

  private String id;
  private DispatchText message;
  private DispatchReview review;

  public void load() throws IOException {
    message =
        id == null || !id.matches("\\d{1,18}")
            ? null
            : history.find(Long.parseLong(id)).orElse(null);
    review = message == null ? null : reviews.find(message.dispatch().id()).orElse(null);
    if (message == null) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, id);
      faces.responseComplete();
    }
  }

  /** What its scenario is called; its code, if the scenario is gone. */
  public String getScenario() {
    String code = message.dispatch().scenario();
    return scenarios.find(code).map(draft -> draft.content().label()).orElse(code);
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
    String login = review.decidedBy().orElseThrow();
    return users.find(login).map(ApplicationUser::name).orElse(login);
  }

  public LocalDateTime getReviewedAt() {
    return review.decidedAt().orElseThrow();
  }

  /** Why it was rejected; empty where nobody said so. */
  public String getNote() {
    return review.note().orElse("");
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
