package io.relance.web.view.scenario;

import io.relance.scenario.DraftContent;
import io.relance.scenario.Grouping;
import io.relance.scenario.PauseFrom;
import io.relance.scenario.Publication;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.SavedDraft;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.ScenarioOptions;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
  @EJB private Settings settings;
  @Inject private CompanyClock clock;
  @Inject private Access access;
  @Inject private Language language;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private Vocabulary words;
  @Inject private Toasts toasts;

  private final StepList steps = new StepList();
  private ScenarioOptions options;
  private String code;
  private String label;
  private Grouping grouping;
  private String selected;
  private Integer publishedVersion;
  private boolean changed;
  private LocalDateTime changedAt;
  private String changedBy;
  private long revision;
  private String conflict;
  private String previewLanguage;
  private DraftFaults faults;

  /** Opens the scenario whose code stands in the address. */
  public void open() throws IOException {
    ScenarioDraft draft = code == null ? null : drafts.find(code).orElse(null);
    if (draft == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
      return;
    }
    previewLanguage = settings.company().language();
    conflict = null;
    steps.open(draft.content().steps());
    take(draft);
    selected = steps.forms().isEmpty() ? null : firstToShow();
  }

  /** The first step that says something: pauses explain themselves on the line. */
  private String firstToShow() {
    return steps.forms().stream()
        .filter(form -> form.getType() != StepType.PAUSE)
        .findFirst()
        .orElse(steps.forms().get(0))
        .getId();
  }

  private void take(ScenarioDraft draft) {
    options = draft.content().options();
    label = draft.content().label();
    grouping = draft.content().grouping();
    publishedVersion =
        draft.publishedVersion().isPresent() ? draft.publishedVersion().getAsInt() : null;
    changed = draft.changed();
    changedAt = draft.changedAt();
    changedBy = draft.changedBy();
    revision = draft.revision();
    faults =
        new DraftFaults(publishing.check(draft.content()), FaultWords.in(language.getLocale()));
  }

  /** Saves what stands in the fields. */
  public void save() {
    ScenarioDraft draft = saved();
    if (draft != null) {
      steps.changed(draft.content().steps());
    }
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

  private ScenarioDraft saved() {
    SavedDraft saved =
        drafts.save(
            code,
            new DraftContent(label, grouping, steps.saved(), options).with(steps.steps()),
            OptionalLong.of(revision));
    if (saved instanceof SavedDraft.Changed done) {
      take(done.draft());
      return done.draft();
    }
    if (saved instanceof SavedDraft.ChangedMeanwhile other) {
      conflict = text.of("scenario.conflict", nameOf(other.by()), formats.time(other.at()));
    }
    return null;
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
    return steps.forms().stream()
        .map(StepForm::getSender)
        .filter(Objects::nonNull)
        .findFirst()
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
    ScenarioDraft draft = saved();
    if (draft != null) {
      steps.show(draft.content().steps());
    }
  }

  /** Publishes the draft; what keeps it from being published stands in the dialog. */
  public void publish() {
    Publication publication = publishing.publish(code, null);
    drafts.find(code).ifPresent(this::take);
    if (publication instanceof Publication.Published published) {
      toasts.say(text.of("scenario.published.done", published.version()));
      PrimeFaces.current().executeScript("PF('publish').hide()");
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

  public List<StepLine.Column> getColumns() {
    return line().columns(steps.forms());
  }

  /** The figures beside the heading: steps, levels, days. */
  public String getMeasures() {
    StepLine line = line();
    return text.of("scenario.measures", steps.forms().size(), line.levels(), line.lastDay());
  }

  private StepLine line() {
    return new StepLine(steps.steps(), getDueDate(), settings.options().minimumStageGapDays());
  }

  /** A due date to show examples for: the first day of next month. */
  public LocalDate getDueDate() {
    return clock.today().withDayOfMonth(1).plusMonths(1);
  }

  /** The day on which the step at work is reached by an invoice due on {@link #getDueDate}. */
  public LocalDate getStepDate() {
    return line().dateOf(getStepNumber());
  }

  public void previewIn(String shown) {
    previewLanguage = shown;
  }

  public List<Grouping> getGroupings() {
    return List.of(Grouping.values());
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

  /** The fewest days that the pause at work may have: only the first one may be negative. */
  public int getLeastDays() {
    return getStepNumber() == 1 ? -30 : 0;
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

  public Integer getPublishedVersion() {
    return publishedVersion;
  }

  public boolean isChanged() {
    return changed;
  }

  public LocalDateTime getChangedAt() {
    return changedAt;
  }

  public String getChangedBy() {
    return nameOf(changedBy);
  }

  public boolean isChangedToday() {
    return changedAt.toLocalDate().equals(clock.today());
  }

  /** That somebody else changed the draft meanwhile, or null. */
  public String getConflict() {
    return conflict;
  }

  /** Raised by every change of the draft. */
  long getRevision() {
    return revision;
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

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public Grouping getGrouping() {
    return grouping;
  }

  public void setGrouping(Grouping grouping) {
    this.grouping = grouping;
  }
}
