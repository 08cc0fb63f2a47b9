package io.relance.web.view;

import io.relance.reminder.Assumptions;
import io.relance.reminder.dryrun.DryRunDesk;
import io.relance.reminder.dryrun.SimulatedNight;
import io.relance.scenario.PublishScenario;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which night a dry run is of, and what it takes for granted. */
@Named
@ViewScoped
public class DryRunStart implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A small company sees its night at once, without a page in between. */
  private static final Duration AT_ONCE = Duration.ofMillis(1500);

  @EJB private ScenarioDrafts drafts;
  @EJB private PublishScenario publishing;
  @EJB private Settings settings;
  @Inject private DryRunDesk desk;
  @Inject private DryRunChoice choice;
  @Inject private NextNight nextNight;

  private LocalDate businessDate;
  private boolean activated;
  private boolean silent;
  private List<String> published = List.of();
  private List<Draft> changed;

  /**
   * A draft that differs from what is published.
   *
   * @param ready whether it could be published as it is
   */
  public record Draft(String code, String label, boolean ready) implements Serializable {}

  @PostConstruct
  void open() {
    silent = !settings.options().remindersEnabled();
    changed = drafts.list().stream().filter(ScenarioDraft::changed).map(this::draft).toList();
    Optional<SimulatedNight> before = choice.night();
    businessDate =
        before.map(SimulatedNight::businessDate).orElseGet(() -> nextNight.getAt().toLocalDate());
    Assumptions assumed = before.map(SimulatedNight::assumptions).orElse(Assumptions.NONE);
    activated = assumed.remindersActivated();
    published = List.copyOf(assumed.publishedDrafts());
  }

  private Draft draft(ScenarioDraft draft) {
    boolean ready =
        publishing.check(draft.content()).stream().noneMatch(one -> one.code().isBlocking());
    return new Draft(draft.code(), draft.content().label(), ready);
  }

  public void simulate() {
    SimulatedNight night =
        desk.start(businessDate, new Assumptions(silent && activated, Set.copyOf(published)));
    choice.take(night);
    night.await(AT_ONCE);
  }

  /** Whether reminders are off, so that nothing would leave. */
  public boolean isSilent() {
    return silent;
  }

  public List<Draft> getReady() {
    return changed.stream().filter(Draft::ready).toList();
  }

  /** The names of drafts that can't be simulated before they are mended. */
  public List<String> getUnready() {
    return changed.stream().filter(draft -> !draft.ready()).map(Draft::label).toList();
  }

  public LocalDate getBusinessDate() {
    return businessDate;
  }

  public void setBusinessDate(LocalDate businessDate) {
    this.businessDate = businessDate;
  }

  public boolean isActivated() {
    return activated;
  }

  public void setActivated(boolean activated) {
    this.activated = activated;
  }

  public List<String> getPublished() {
    return published;
  }

  public void setPublished(List<String> published) {
    this.published = List.copyOf(published);
  }
}
