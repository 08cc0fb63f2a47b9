package io.relance.scenario;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.time.CompanyClock;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The scenarios that people work on. Nothing that is saved here reaches a night. */
@Stateless
public class ScenarioDrafts {

  @Inject private ScenarioStore store;
  @Inject private CompanyClock clock;
  @EJB private PublishedScenarios published;
  @Resource private SessionContext session;

  /** Every scenario, in the order of their labels. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<ScenarioDraft> list() {
    return store.all().stream().map(this::draft).toList();
  }

  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public Optional<ScenarioDraft> find(String code) {
    return store.find(code).map(this::draft);
  }

  /**
   * Saves a draft, and creates the scenario where there is none.
   *
   * @param code matches {@link ScenarioCode#PATTERN}
   * @param seen the revision that the change was made on, or empty to overwrite whatever is there
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public SavedDraft save(String code, DraftContent content, OptionalLong seen) {
    if (!ScenarioCode.isValid(code)) {
      throw new IllegalArgumentException("Not a scenario's code: " + code);
    }
    Optional<Scenario> existing = store.findForChange(code);
    if (existing.isEmpty()) {
      return new SavedDraft.Created(create(code, content));
    }
    Scenario scenario = existing.get();
    if (seen.isPresent() && seen.getAsLong() != scenario.revision()) {
      return new SavedDraft.ChangedMeanwhile(scenario.draftChangedAt(), scenario.draftChangedBy());
    }
    return new SavedDraft.Changed(change(scenario, content));
  }

  private ScenarioDraft create(String code, DraftContent content) {
    Scenario scenario = new Scenario(code, content, now(), caller());
    store.add(scenario);
    store.replaceDraft(scenario, cleaned(List.of(), content));
    store.flush();
    return draft(scenario);
  }

  private ScenarioDraft change(Scenario scenario, DraftContent content) {
    List<Step> old = store.steps(scenario.id(), ScenarioStep.DRAFT);
    scenario.redraft(content, now(), caller());
    store.replaceDraft(scenario, cleaned(old, content));
    store.flush();
    return draft(scenario);
  }

  private static DraftContent cleaned(List<Step> old, DraftContent content) {
    CleanTexts clean = new CleanTexts();
    List<Step> steps =
        StepIdentities.keep(old, content.steps()).stream().map(step -> step.fold(clean)).toList();
    return new DraftContent(content.label(), content.grouping(), steps, content.options());
  }

  private ScenarioDraft draft(Scenario scenario) {
    DraftContent content = store.draft(scenario);
    boolean changed = published.find(scenario.code()).filter(content::isSameAs).isEmpty();
    return new ScenarioDraft(
        scenario.code(),
        content,
        scenario.publishedVersion(),
        changed,
        scenario.draftChangedAt(),
        scenario.draftChangedBy(),
        scenario.revision());
  }

  private LocalDateTime now() {
    return clock.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private String caller() {
    return session.getCallerPrincipal().getName();
  }
}
