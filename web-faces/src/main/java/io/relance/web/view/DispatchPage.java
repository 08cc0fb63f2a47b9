package io.relance.web.view;

import io.relance.reminder.DispatchText;
import io.relance.reminder.Dispatches;
import io.relance.scenario.ScenarioDrafts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One dispatch, with the exact message as it was sent. */
@Named("dispatch")
@RequestScoped
public class DispatchPage {

  @EJB private Dispatches history;
  @EJB private ScenarioDrafts scenarios;
  @Inject private FacesContext faces;

  private String id;
  private DispatchText message;

  public void load() throws IOException {
    message =
        id == null || !id.matches("\\d{1,18}")
            ? null
            : history.find(Long.parseLong(id)).orElse(null);
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
