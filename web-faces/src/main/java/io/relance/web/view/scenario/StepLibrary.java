package io.relance.web.view.scenario;

import io.relance.scenario.MessageText;
import io.relance.scenario.Step;
import io.relance.scenario.StepType;
import io.relance.scenario.library.Template;
import io.relance.scenario.library.TemplateLibrary;
import io.relance.settings.Settings;
import io.relance.web.text.Texts;
import io.relance.web.view.MailFrame;
import io.relance.web.view.Toasts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The templates of the library, one of which is copied into the step at work. */
@Named
@ViewScoped
public class StepLibrary implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TemplateLibrary library;
  @EJB private Settings settings;
  @Inject private ScenarioEditor editor;
  @Inject private StepLanguages languages;
  @Inject private Texts text;
  @Inject private Toasts toasts;

  private List<Template> templates = List.of();
  private Long chosen;

  /** Opens the choice among the templates of the step's channel. */
  public void open() {
    StepType channel = editor.getStep().getType();
    templates = library.list(channel);
    chosen = templates.isEmpty() ? null : templates.get(0).id();
  }

  /** Puts the words of the template chosen in the place of the step's own, in every language. */
  public void take() {
    Template template = getTemplate();
    if (template == null) {
      return;
    }
    StepForm form = editor.getStep();
    form.become(template.content().into((Step.Communication) form.step(), own()));
    editor.save();
    toasts.say(template.content().name(), text.of("stepLibrary.done"), editor::undo);
    PrimeFaces.current().executeScript("PF('library').hide()");
  }

  private String own() {
    return Step.Communication.languageOf(settings.company().language());
  }

  public List<Template> getTemplates() {
    return templates;
  }

  /** The template chosen; null where there is none. */
  public Template getTemplate() {
    return templates.stream()
        .filter(one -> chosen != null && one.id() == chosen)
        .findFirst()
        .orElse(null);
  }

  /** What the template chosen says in the language at work, or in one that it has. */
  public MessageText getWords() {
    return getTemplate().content().in(languages.getChosen(), own());
  }

  /** The same as the page of a frame of its own. */
  public String getFramed() {
    return MailFrame.of(getWords().body());
  }

  /** Whether the step keeps its words in the company's language, in which the template has none. */
  public boolean isKeepingOwn() {
    return !getTemplate().content().texts().containsKey(own());
  }

  public Long getChosen() {
    return chosen;
  }

  public void setChosen(Long chosen) {
    this.chosen = chosen;
  }
}
