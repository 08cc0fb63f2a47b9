package io.relance.web.view.scenario;

import io.relance.scenario.PauseFrom;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.SavedDraft;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.StepType;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import io.relance.web.text.FaultWords;
import io.relance.web.text.Formats;
import io.relance.web.text.Language;
import io.relance.web.text.Texts;
import io.relance.web.text.Vocabulary;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The editor of a scenario. Every change is saved to the draft at once; nights see it once it is
 * published.
 */
@Named
@ViewScoped
public class ScenarioEditor implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ScenarioDrafts drafts;
  @EJB private PublishScenario publishing;
  @EJB private ApplicationUsers users;
  @EJB private Settings settings;
  @Inject private CompanyClock clock;
  @Inject private Access access;
  @Inject private Language language;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private Vocabulary words;
  @Inject private Toasts toasts;

  private final StepList steps = new StepList();
  private String code;
  private OpenDraft draft;
  private String selected;
  private String conflict;
  private String previewLanguage;
  private DraftFaults faults;

  /** Opens the scenario whose code stands in the address. */
  public void open() throws IOException {
    ScenarioDraft found = code == null ? null : drafts.find(code).orElse(null);
    if (found == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
      return;
    }
    previewLanguage = settings.company().language();
    conflict = null;
    draft = new OpenDraft(found);
    steps.open(found.content().steps());
    check(found);
    selected = steps.firstToShow().map(StepForm::getId).orElse(null);
  }

  private void check(ScenarioDraft shown) {
    faults =
        new DraftFaults(publishing.check(shown.content()), FaultWords.in(language.getLocale()));
  }

  /** Reads again who changed the draft last, and what keeps it from being published. */
  void refresh() {
    drafts.find(code).ifPresent(this::take);
  }

  private void take(ScenarioDraft shown) {
    draft.take(shown);
    check(shown);
  }

  /** Saves what stands in the fields. */
  public void save() {
    saved().ifPresent(shown -> steps.changed(shown.content().steps()));
  }

  /** Saves, if the hours of sending make sense. */
  public void saveWindow() {
    StepForm step = getStep();
    if (step.isWindowOpen()) {
      save();
    } else {
      tell(
          "editor:windowTo",
          FaultWords.in(language.getLocale())
              .of("WINDOW_EMPTY", List.of(step.getWindowFrom(), step.getWindowTo())));
      FacesContext.getCurrentInstance().validationFailed();
      steps.giveUp();
    }
  }

  private Optional<ScenarioDraft> saved() {
    SavedDraft saved = drafts.save(code, draft.content(steps), OptionalLong.of(draft.revision()));
    if (saved instanceof SavedDraft.Changed done) {
      take(done.draft());
      return Optional.of(done.draft());
    }
    if (saved instanceof SavedDraft.ChangedMeanwhile other) {
      conflict = text.of("scenario.conflict", nameOf(other.by()), formats.time(other.at()));
    }
    return Optional.empty();
  }

  /** Does what the line, its menu or a key asks for; the request says what, and to which step. */
  public void act() {
    Map<String, String> request =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    int place = steps.placeOf(request.get("step"));
    switch (request.getOrDefault("act", "")) {
      case "show" -> selected = place < 0 ? selected : request.get("step");
      case "close" -> selected = null;
      case "insert" -> insert(place < 0 ? 0 : place, request.get("type"));
      case "append" -> insert(place < 0 ? steps.forms().size() : place + 1, request.get("type"));
      case "duplicate" -> duplicate(place);
      case "delete" -> delete(place);
      case "move" -> move(place, Integer.parseInt(request.getOrDefault("to", "-1")));
      default -> throw new IllegalArgumentException("Not an act of the editor.");
    }
  }

  private void insert(int place, String type) {
    StepForm fresh = steps.insert(place, StepType.valueOf(type));
    fresh.setSender(usualSender());
    if (place == 0) {
      fresh.setFrom(PauseFrom.DUE_DATE);
    }
    saveAndSelect(place);
  }

  /** Whoever sends the other e-mails; else the person at work, who may. */
  private String usualSender() {
    return steps
        .sender()
        .or(
            () ->
                users
                    .find(access.getLogin())
                    .filter(ApplicationUser::maySend)
                    .map(ApplicationUser::login))
        .orElse(null);
  }

  private void duplicate(int place) {
    if (place >= 0) {
      steps.duplicate(place);
      saveAndSelect(place + 1);
    }
  }

  private void delete(int place) {
    if (place < 0) {
      return;
    }
    String name = nameOf(steps.forms().get(place));
    steps.remove(place);
    saveAndSelect(Math.min(place, steps.forms().size() - 1));
    if (conflict == null) {
      toasts.say(name, text.of("scenario.deleted"), this::undo);
    }
  }

  private void move(int place, int to) {
    if (place >= 0 && to >= 0 && to < steps.forms().size() && place != to) {
      steps.move(place, to);
      saveAndSelect(to);
    }
  }

  private void saveAndSelect(int place) {
    save();
    selected = place < 0 || place >= steps.forms().size() ? null : steps.forms().get(place).getId();
  }

  public void undo() {
    if (steps.canUndo()) {
      steps.undo();
      showSaved();
    }
  }

  public void redo() {
    if (steps.canRedo()) {
      steps.redo();
      showSaved();
    }
  }

  private void showSaved() {
    saved().ifPresent(shown -> steps.show(shown.content().steps()));
  }

  private void tell(String field, String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
  }

  String nameOf(String login) {
    return users.find(login).map(ApplicationUser::name).orElse(login);
  }

  /** What a step is called: its label, or the word of its type. */
  public String nameOf(StepForm step) {
    return step.getLabel() == null ? words.of(step.getType()) : step.getLabel();
  }

  public List<StepForm> getForms() {
    return steps.forms();
  }

  public void previewIn(String shown) {
    previewLanguage = shown;
  }

  public List<StepType> getTypes() {
    return List.of(StepType.values());
  }

  public boolean isLocked() {
    return !access.canEdit("scenarios");
  }

  /** The step whose configuration is shown, or null. */
  public StepForm getStep() {
    return selected == null ? null : steps.find(selected);
  }

  public int getStepNumber() {
    return steps.placeOf(selected) + 1;
  }

  public boolean isUndoable() {
    return steps.canUndo();
  }

  public boolean isRedoable() {
    return steps.canRedo();
  }

  public DraftFaults getFaults() {
    return faults;
  }

  /** What it says but for its steps, and who changed it last. */
  public OpenDraft getDraft() {
    return draft;
  }

  /** The name of whoever changed the draft last. */
  public String getChangedBy() {
    return nameOf(draft.getChangedBy());
  }

  public boolean isChangedToday() {
    return draft.getChangedAt().toLocalDate().equals(clock.today());
  }

  /** That somebody else changed the draft meanwhile, or null. */
  public String getConflict() {
    return conflict;
  }

  public String getPreviewLanguage() {
    return previewLanguage;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
