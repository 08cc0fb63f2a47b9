package io.relance.web.view.scenario;

import io.relance.scenario.DraftContent;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.SavedDraft;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
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
import java.util.Objects;
import java.util.OptionalLong;
import org.primefaces.PrimeFaces;

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
    draft = new OpenDraft(found);
    show(found);
  }

  /** Shows a draft as it is saved, with nothing to undo. */
  private void show(ScenarioDraft found) {
    conflict = null;
    take(found);
    steps.open(found.content().steps());
    if (steps.find(selected) == null) {
      selected = steps.firstToShow().map(StepForm::getId).orElse(null);
    }
  }

  /** Drops what could not be saved, and shows what somebody else has saved meanwhile. */
  void takeTheirs() {
    drafts.find(code).ifPresent(this::show);
  }

  /**
   * Shows what somebody else has saved since the page was shown, unless that would drop what could
   * not be saved.
   *
   * @return whether somebody has
   */
  boolean catchUp() {
    ScenarioDraft now = drafts.find(code).orElseThrow();
    boolean changed = now.revision() != draft.revision();
    if (changed && conflict == null) {
      show(now);
      toasts.say(
          text.of("scenario.caughtUp", nameOf(now.changedBy()), formats.time(now.changedAt())));
      PrimeFaces.current().ajax().update("editor:head", "editor:line", "editor:panel");
    }
    return changed;
  }

  /** Reads again what the nights follow. */
  void published() {
    drafts.find(code).ifPresent(this::take);
  }

  private void take(ScenarioDraft shown) {
    draft.take(shown);
    check(shown.content());
  }

  private void check(DraftContent content) {
    faults = new DraftFaults(publishing.check(content), FaultWords.in(language.getLocale()));
  }

  /** Saves what stands in the fields. */
  public void save() {
    steps.changed(saved());
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

  /** What stands on the page, saved or not. */
  DraftContent content() {
    return draft.content(steps);
  }

  /** Saves; what cannot be saved, since somebody else has changed the draft, stays on the page. */
  private List<Step> saved() {
    DraftContent mine = content();
    SavedDraft saved = drafts.save(code, mine, OptionalLong.of(draft.revision()));
    if (saved instanceof SavedDraft.Changed done) {
      take(done.draft());
      return done.draft().content().steps();
    }
    if (saved instanceof SavedDraft.ChangedMeanwhile other) {
      conflict = text.of("scenario.conflict", nameOf(other.by()), formats.time(other.at()));
    }
    draft.keep(mine);
    check(mine);
    return mine.steps();
  }

  /** Saves, and shows the configuration of the step that stands there; none where none does. */
  void saveAndSelect(int place) {
    save();
    selected = place < 0 || place >= steps.forms().size() ? null : steps.forms().get(place).getId();
  }

  /**
   * @param step identity of the step whose configuration is to be shown, or null for none
   */
  void select(String step) {
    selected = step;
  }

  StepList steps() {
    return steps;
  }

  public void undo() {
    if (steps.canUndo()) {
      steps.undo();
      steps.show(saved());
    }
  }

  public void redo() {
    if (steps.canRedo()) {
      steps.redo();
      steps.show(saved());
    }
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

  /**
   * A step from which on messages may need approval.
   *
   * @param number counted from 1, pauses included
   */
  public record Place(int number, String name) implements Serializable {}

  /** All steps but pauses, and the one that is chosen. */
  public List<Place> getPlaces() {
    return steps.forms().stream()
        .map(step -> place(steps.placeOf(step.getId()) + 1, step))
        .filter(
            place ->
                steps.forms().get(place.number() - 1).getType() != StepType.PAUSE
                    || Objects.equals(place.number(), draft.getLimits().getApprovalFrom()))
        .toList();
  }

  private Place place(int number, StepForm step) {
    return new Place(number, text.of("scenario.approval.place", number, nameOf(step)));
  }

  public List<StepForm> getForms() {
    return steps.forms();
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

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
