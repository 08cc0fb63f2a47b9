package io.relance.web.view.scenario;

import io.relance.scenario.PublishScenario;
import io.relance.scenario.Step;
import io.relance.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The language in which the words of the step at work are shown and written. */
@Named
@ViewScoped
public class StepLanguages implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private PublishScenario publishing;
  @EJB private Settings settings;
  @Inject private ScenarioEditor editor;
  @Inject private PreviewChoice preview;

  private String own;
  private List<String> inUse;
  private String chosen;

  @PostConstruct
  void load() {
    own = Step.Communication.languageOf(settings.company().language());
    inUse = List.copyOf(publishing.languagesToTranslate());
    chosen = own;
  }

  /** The languages in which the step at work can speak: the company's first. */
  public List<String> getAll() {
    SortedSet<String> others = new TreeSet<>(inUse);
    others.addAll(step().languages());
    others.remove(own);
    return Stream.concat(Stream.of(own), others.stream()).toList();
  }

  /** Shows the words of a language, and how they will look. */
  public void choose(String language) {
    chosen = language;
    preview.in(language);
  }

  public String getChosen() {
    return chosen;
  }

  /** Whether the step at work says something in a language. */
  public boolean isSpoken(String language) {
    return language.equals(own) || step().in(language) != null;
  }

  /** The words of the step at work in the language chosen. */
  public StepWords getWords() {
    return new StepWords(step(), chosen.equals(own) ? null : chosen);
  }

  /** Begins the words of the language chosen with those of the company's. */
  public void copy() {
    step().say(chosen, ((Step.Communication) step().step()).words());
    editor.save();
  }

  private StepForm step() {
    return editor.getStep();
  }
}
