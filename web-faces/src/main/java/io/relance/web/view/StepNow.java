package io.relance.web.view;

import io.relance.reminder.LostRace;
import io.relance.reminder.decision.CustomerDecisions;
import io.relance.reminder.decision.DecidedMessage;
import io.relance.reminder.decision.StageNow;
import io.relance.reminder.manual.SendStep;
import io.relance.scenario.Stage;
import io.relance.scenario.Stage.Numbered;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets a person have a step of an invoice's scenario now, without waiting for its pause to end. */
@Named
@ViewScoped
public class StepNow implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FIELD = "stepNow:stage";

  @EJB private SendStep sending;
  @Inject private FacesContext faces;
  @Inject private Texts text;
  @Inject private Vocabulary words;
  @Inject private Toasts toasts;

  private Integer stage;
  private transient List<Stage> ahead;

  /** What can be had now, of the one invoice that the page shows. */
  public List<Stage> ahead(String invoice) {
    if (ahead == null) {
      ahead = sending.ahead(invoice);
    }
    return ahead;
  }

  /** A stage by its number and what it does: {@code 2. E-mail, SMS (Deuxième relance)}. */
  public String describe(Stage one) {
    String types =
        one.steps().stream()
            .map(Numbered::step)
            .map(step -> words.of(step.type()))
            .collect(Collectors.joining(", "));
    return one.label() == null
        ? text.of("stepNow.stage", one.number(), types)
        : text.of("stepNow.stage.named", one.number(), types, one.label());
  }

  public void send(String invoice) {
    try {
      tell(sending.send(invoice, stage));
    } catch (EJBException failed) {
      if (!LostRace.isBehind(failed)) {
        throw failed;
      }
      refuse(text.of("stepNow.changed"));
    }
  }

  private void tell(Optional<StageNow> now) {
    if (now.isEmpty()) {
      refuse(text.of("stepNow.gone"));
    } else if (now.get() instanceof StageNow.Held held) {
      refuse(words.sentence(held.reason()));
    } else if (now.get() instanceof StageNow.Decided decided) {
      toasts.sayAfterRedirect(told(decided.decisions()));
      leave();
    }
  }

  private String told(CustomerDecisions decided) {
    int messages = decided.messages().size();
    if (messages == 0) {
      return text.of("stepNow.tasks");
    }
    boolean proposed = decided.messages().stream().anyMatch(DecidedMessage::proposed);
    return text.of(proposed ? "stepNow.proposed" : "stepNow.done", messages);
  }

  private void refuse(String sentence) {
    faces.addMessage(FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    faces.validationFailed();
  }

  private void leave() {
    faces
        .getApplication()
        .getNavigationHandler()
        .handleNavigation(faces, null, "/invoice.xhtml?faces-redirect=true&includeViewParams=true");
  }

  public Integer getStage() {
    return stage;
  }

  public void setStage(Integer stage) {
    this.stage = stage;
  }
}
