package io.relance.web.view.scenario;

import io.relance.delivery.report.TrialSubject;
import io.relance.reminder.SimulationKind;
import io.relance.reminder.Simulations;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.Step;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUsers;
import io.relance.web.security.Access;
import io.relance.web.view.Reader;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The walk-through of a scenario: each step is offered in turn, its e-mail really sent to one of
 * our own people, whatever else it would do told.
 */
@Named
@ViewScoped
public class WalkThrough implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ScenarioDrafts drafts;
  @EJB private PublishedScenarios published;
  @EJB private Settings settings;
  @EJB private Simulations simulations;
  @EJB private ApplicationUsers users;
  @Inject private CompanyClock clock;
  @Inject private Access access;
  @Inject private PreviewChoice choice;
  @Inject private Trial trial;
  @Inject private WalkWords words;

  private String code;
  private String label;
  private Integer version;
  private boolean changed;
  private boolean draft;
  private List<Choice> scenarios;
  private List<Reader> readers;
  private String reader;
  private Walk walk;

  /** A scenario that can be walked through. */
  public record Choice(String code, String label) implements Serializable {}

  /** Opens the scenario whose code stands in the address, or else the usual one. */
  public void open() throws IOException {
    List<ScenarioDraft> all = drafts.list();
    scenarios = all.stream().map(one -> new Choice(one.code(), one.content().label())).toList();
    readers = Reader.among(users.list());
    reader =
        readers.stream()
            .map(Reader::login)
            .filter(access.getLogin()::equals)
            .findFirst()
            .orElse(readers.isEmpty() ? null : readers.get(0).login());
    String wanted = code == null ? usual() : code;
    Optional<ScenarioDraft> found =
        all.stream().filter(one -> one.code().equals(wanted)).findFirst();
    if (found.isPresent()) {
      show(found.get());
    } else if (code != null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
      faces.responseComplete();
    }
  }

  private String usual() {
    return settings
        .options()
        .defaultScenario()
        .orElse(scenarios.isEmpty() ? null : scenarios.get(0).code());
  }

  private void show(ScenarioDraft found) {
    code = found.code();
    label = found.content().label();
    version = found.publishedVersion().isPresent() ? found.publishedVersion().getAsInt() : null;
    changed = found.changed();
    draft = changed;
    walk = new Walk(found.content().steps());
  }

  /** Walks through the draft, or else through the newest version, from its beginning. */
  public void through(boolean asDrafted) {
    draft = asDrafted;
    walk =
        new Walk(
            asDrafted
                ? drafts.find(code).orElseThrow().content().steps()
                : published.find(code).map(PublishedScenario::steps).orElseThrow());
  }

  /** Opens another scenario. */
  public void choose() throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(
            FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
                + "/walk-through.xhtml?scenario="
                + code);
  }

  /** Does the step that is offered, for the reader alone. */
  public void execute() {
    boolean first = !walk.begun();
    if (walk.step() instanceof Step.Email email) {
      Trial.Answer answer = trial.send(email, reader, about());
      if (!answer.sent()) {
        walk.refused(answer.sentence());
        return;
      }
      walk.done(answer.sentence());
    } else {
      walk.done(words.getWould());
    }
    if (first) {
      simulations.record(SimulationKind.WALK_THROUGH, Set.of(code), clock.today());
    }
  }

  public void skip() {
    walk.skip();
  }

  public void restart() {
    walk.restart();
  }

  TrialSubject about() {
    return new TrialSubject(Optional.ofNullable(choice.getInvoice()), choice.getLanguage());
  }

  Walk walk() {
    return walk;
  }

  /** Whether there is a scenario to walk through. */
  public boolean isOpen() {
    return walk != null;
  }

  public boolean isEnded() {
    return walk.ended();
  }

  public boolean isLocked() {
    return !access.canEdit("scenarios");
  }

  /** Whether the step that is offered can be done: an e-mail needs someone to receive it. */
  public boolean isExecutable() {
    return !walk.ended() && (reader != null || !(walk.step() instanceof Step.Email));
  }

  /** Whether the draft and the newest version say different things, so that one can choose. */
  public boolean isTwofold() {
    return changed && version != null;
  }

  public boolean isDraft() {
    return draft;
  }

  /** The newest published version, or null while there is none. */
  public Integer getVersion() {
    return version;
  }

  public String getLabel() {
    return label;
  }

  public List<Choice> getScenarios() {
    return scenarios;
  }

  public List<Reader> getReaders() {
    return readers;
  }

  public String getReader() {
    return reader;
  }

  public void setReader(String reader) {
    this.reader = reader;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
