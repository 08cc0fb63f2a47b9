package io.relance.web.view.library;

import io.relance.scenario.DraftProblem;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.scenario.library.SavedTemplate;
import io.relance.scenario.library.Template;
import io.relance.scenario.library.TemplateContent;
import io.relance.scenario.library.TemplateLibrary;
import io.relance.settings.Settings;
import io.relance.user.ApplicationUser;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import io.relance.web.text.FaultWords;
import io.relance.web.text.Formats;
import io.relance.web.text.Language;
import io.relance.web.text.Texts;
import io.relance.web.view.Toasts;
import io.relance.web.view.scenario.DraftFaults;
import io.relance.web.view.scenario.PreviewChoice;
import jakarta.annotation.PostConstruct;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One template of the library, new or kept: its words in each language, saved at a press. */
@Named
@ViewScoped
public class TemplateEditor implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Set<String> READY = Set.of("fr", "en");

  @EJB private TemplateLibrary library;
  @EJB private PublishScenario publishing;
  @EJB private Settings settings;
  @EJB private ApplicationUsers users;
  @Inject private FacesContext faces;
  @Inject private Access access;
  @Inject private Language language;
  @Inject private Texts text;
  @Inject private Formats formats;
  @Inject private Toasts toasts;
  @Inject private PreviewChoice preview;

  private String id;
  private String own;
  private Set<String> inUse;
  private Template kept;
  private TemplateForm form;
  private List<Object> saved;
  private DraftFaults faults = none();
  private String conflict;
  private String wayBack;

  @PostConstruct
  void begin() {
    own = Step.Communication.languageOf(settings.company().language());
    inUse = publishing.languagesToTranslate();
    form = new TemplateForm(own);
    saved = form.state();
  }

  /** Opens the template whose id stands in the address; without one, a new template. */
  public void open() throws IOException {
    if (id == null) {
      return;
    }
    kept = id.matches("\\d{1,18}") ? library.find(Long.parseLong(id)).orElse(null) : null;
    if (kept == null) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    } else {
      take(kept);
    }
  }

  private void take(Template template) {
    kept = template;
    String shown = template.content().texts().containsKey(own) ? own : firstOf(template);
    show(new TemplateForm(template.content(), form.languages().isEmpty() ? shown : chosen()));
  }

  private static String firstOf(Template template) {
    return template.content().texts().firstKey();
  }

  private void show(TemplateForm shown) {
    form = shown;
    preview.in(shown.getLanguage());
    saved = form.state();
    faults = none();
    conflict = null;
  }

  private static DraftFaults none() {
    return new DraftFaults(List.of(), null);
  }

  /** Keeps what stands in the fields; what no message could say is told there. */
  public String save() {
    TemplateContent content = form.content(own);
    return settle(
        kept == null
            ? library.add(content)
            : library.change(kept.id(), content, OptionalLong.of(kept.revision())));
  }

  /** Makes it a template of its own, after somebody else has changed or deleted the other. */
  public String saveCopy() {
    String name = text.of("template.conflict.copy", form.getName());
    form.setName(TemplateContent.isName(name) ? name : form.getName());
    kept = null;
    conflict = null;
    return save();
  }

  private String settle(SavedTemplate outcome) {
    if (outcome instanceof SavedTemplate.Saved done) {
      return settle(done.template());
    }
    if (outcome instanceof SavedTemplate.Refused refused) {
      tell(refused.problems());
    } else if (outcome instanceof SavedTemplate.NameTaken taken) {
      String sentence = text.of("template.name.taken", taken.name());
      faces.addMessage(
          "template:name", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    } else if (outcome instanceof SavedTemplate.ChangedMeanwhile other) {
      conflict = text.of("template.conflict", nameOf(other.by()), formats.time(other.at()));
      wayBack = "/template.xhtml?id=" + kept.id();
    } else {
      conflict = text.of("template.conflict.gone");
      wayBack = "/templates.xhtml";
    }
    faces.validationFailed();
    return null;
  }

  private String settle(Template template) {
    if (kept == null) {
      toasts.sayAfterRedirect(text.of("template.saved"));
      return "/template.xhtml?faces-redirect=true&id=" + template.id();
    }
    take(template);
    toasts.say(text.of("template.saved"));
    return null;
  }

  /** Tells what is wrong at its field, in a language that has something wrong. */
  private void tell(List<DraftProblem> problems) {
    faults = new DraftFaults(problems, FaultWords.in(language.getLocale()));
    if (!isFaulty(chosen())) {
      getLanguages().stream().filter(this::isFaulty).findFirst().ifPresent(this::choose);
    }
  }

  /** Whether something is wrong with the text in a language. */
  public boolean isFaulty(String tag) {
    return faults.getAll().stream().anyMatch(fault -> fault.field().startsWith(place(tag, "")));
  }

  private static String place(String tag, String field) {
    return "texts." + tag + "." + field;
  }

  /** What is wrong with a field of the text that is shown. */
  public List<DraftFaults.Fault> faultsAt(String field) {
    return faults.at(place(chosen(), field));
  }

  /** A field was written in anew: what was wrong with it before is said no more. */
  public void written(String field) {
    faults = faults.without(place(chosen(), field));
  }

  /** The company's language, those that come with the product, and all that are in use. */
  public List<String> getLanguages() {
    Set<String> others = new TreeSet<>(READY);
    others.addAll(inUse);
    others.addAll(form.languages());
    others.remove(own);
    return Stream.concat(Stream.of(own), others.stream()).toList();
  }

  public boolean isWritten(String tag) {
    return form.languages().contains(tag);
  }

  /** Shows the text of a language, and how it will look. */
  public void choose(String tag) {
    form.show(tag);
    preview.in(tag);
  }

  /** The language whose text the one shown may begin with; null where there is nothing to copy. */
  public String getCopyable() {
    return isWritten(chosen()) || isLocked()
        ? null
        : getLanguages().stream().filter(this::isWritten).findFirst().orElse(null);
  }

  /** Begins the text of the language shown with that of another. */
  public void copy() {
    form.copy(getCopyable());
  }

  private String chosen() {
    return form.getLanguage();
  }

  private String nameOf(String login) {
    return users.find(login).map(ApplicationUser::name).orElse(login);
  }

  /** The name of whoever changed it last; null for a new one. */
  public String getChangedBy() {
    return kept == null ? null : nameOf(kept.changedBy());
  }

  public List<StepType> getChannels() {
    return List.of(StepType.EMAIL, StepType.SMS, StepType.LETTER);
  }

  public boolean isUnsaved() {
    return !saved.equals(form.state());
  }

  public boolean isLocked() {
    return !access.canEdit("scenarios");
  }

  /** That somebody else changed or deleted it meanwhile, or null. */
  public String getConflict() {
    return conflict;
  }

  /** Where one who drops what could not be saved goes on. */
  public String getWayBack() {
    return wayBack;
  }

  /** As it was read or saved last; null for a new one. */
  public Template getKept() {
    return kept;
  }

  public TemplateForm getForm() {
    return form;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
