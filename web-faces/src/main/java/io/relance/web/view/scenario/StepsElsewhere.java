package io.relance.web.view.scenario;

import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.Step;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The steps of another scenario, to be copied into the one at work. */
@Named
@ViewScoped
public class StepsElsewhere implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ScenarioDrafts drafts;
  @EJB private PublishedScenarios published;
  @Inject private ScenarioEditor editor;
  @Inject private StepActs acts;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private final Map<String, Boolean> ticked = new HashMap<>();
  private List<SelectItem> scenarios = List.of();
  private List<StepForm> steps = List.of();
  private String after;
  private String source;
  private boolean fromPublished;
  private boolean publishedToo;

  /** Opens the choice; the request says behind which step the copies go. */
  public void open() {
    after =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("step");
    scenarios =
        drafts.list().stream()
            .filter(draft -> !draft.code().equals(editor.getCode()))
            .map(draft -> new SelectItem(draft.code(), draft.content().label()))
            .toList();
    source = scenarios.isEmpty() ? null : (String) scenarios.get(0).getValue();
    show();
  }

  /** Shows the steps of the scenario chosen: what is published of it, if anything is. */
  public void show() {
    publishedToo = source != null && published.find(source).isPresent();
    fromPublished = publishedToo;
    showVersion();
  }

  /** Shows the steps of the version chosen. */
  public void showVersion() {
    ticked.clear();
    steps = source().stream().flatMap(List::stream).map(StepForm::of).toList();
  }

  private Optional<List<Step>> source() {
    if (source == null) {
      return Optional.empty();
    }
    return fromPublished
        ? published.find(source).map(PublishedScenario::steps)
        : drafts.find(source).map(ScenarioDraft::content).map(content -> content.steps());
  }

  /** Inserts what is ticked, in its order. */
  public void insert() {
    List<Step> chosen =
        steps.stream()
            .filter(step -> ticked.getOrDefault(step.getId(), false))
            .map(StepForm::step)
            .toList();
    if (chosen.isEmpty()) {
      return;
    }
    acts.insert(after, chosen);
    toasts.say(null, text.of("scenario.copy.done", chosen.size()), editor::undo);
    PrimeFaces.current().executeScript("PF('copy').hide(); Scenario.shown()");
  }

  public List<SelectItem> getScenarios() {
    return scenarios;
  }

  public List<StepForm> getSteps() {
    return steps;
  }

  /** Which steps are to be copied, by their identities. */
  public Map<String, Boolean> getTicked() {
    return ticked;
  }

  public boolean isPublishedToo() {
    return publishedToo;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public boolean isFromPublished() {
    return fromPublished;
  }

  public void setFromPublished(boolean fromPublished) {
    this.fromPublished = fromPublished;
  }
}
