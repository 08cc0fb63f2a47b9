package io.relance.scenario;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUsers;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Makes a draft the version that nights follow. */
@Stateless
public class PublishScenario {

  @Inject private ScenarioStore store;
  @Inject private CompanyClock clock;
  @EJB private ApplicationUsers users;
  @EJB private Settings settings;
  @EJB private PublishedScenarios published;
  @Resource private SessionContext session;

  /** What would keep the draft from being published now, and what is worth a warning. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<DraftProblem> check(DraftContent draft) {
    return PublishChecks.of(
        draft, users::find, settings.company().paymentLinkTemplate().isPresent());
  }

  /** Publishes the draft as it was last saved; an unchanged draft makes no new version. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Publication publish(String code) {
    Optional<Scenario> scenario = store.findForChange(code);
    return scenario.isEmpty() ? new Publication.Unknown() : publish(scenario.get());
  }

  private Publication publish(Scenario scenario) {
    DraftContent draft =
        new DraftContent(
            scenario.label(), scenario.grouping(), store.steps(scenario.id(), ScenarioStep.DRAFT));
    List<DraftProblem> problems = check(draft);
    if (problems.stream().anyMatch(problem -> problem.code().isBlocking())) {
      return new Publication.Refused(problems);
    }
    int version =
        published
            .find(scenario.code())
            .filter(draft::isSameAs)
            .map(PublishedScenario::version)
            .orElseGet(() -> publishAnew(scenario, draft.steps()));
    return new Publication.Published(version, problems);
  }

  private int publishAnew(Scenario scenario, List<Step> steps) {
    ScenarioVersion version = scenario.publish(clock.now(), session.getCallerPrincipal().getName());
    store.addVersion(scenario, version, steps);
    return version.number();
  }
}
