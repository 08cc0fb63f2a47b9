package io.relance.scenario;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toCollection;

import io.relance.receivable.Customers;
import io.relance.settings.Settings;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUsers;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Makes a draft the version that nights follow. */
@Stateless
public class PublishScenario {

  @Inject private ScenarioStore store;
  @Inject private CompanyClock clock;
  @EJB private ApplicationUsers users;
  @EJB private Settings settings;
  @EJB private PublishedScenarios published;
  @EJB private Customers customers;
  @Inject private Event<VersionPublished> event;
  @Resource private SessionContext session;

  /** What would keep the draft from being published now, and what is worth a warning. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<DraftProblem> check(DraftContent draft) {
    return PublishChecks.of(draft, users::find, surroundings());
  }

  /** What keeps the words of one message from being sent. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public List<DraftProblem> checkWords(Step.Communication step) {
    return PublishChecks.ofWords(step, surroundings());
  }

  /** The languages in use, but for the company's: their codes. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public SortedSet<String> languagesToTranslate() {
    return customers.languages().stream()
        .map(Step.Communication::languageOf)
        .filter(not(Step.Communication.languageOf(settings.company().language())::equals))
        .collect(toCollection(TreeSet::new));
  }

  private PublishSurroundings surroundings() {
    return new PublishSurroundings(
        settings.company().paymentLinkTemplate().isPresent(), languagesToTranslate());
  }

  /**
   * Whether a draft is still as somebody has seen it; it stays so until the end of the transaction.
   *
   * @param revision as {@link ScenarioDraft#revision} gave it
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public boolean isStillAt(String code, long revision) {
    return store.findForChange(code).filter(one -> one.revision() == revision).isPresent();
  }

  /**
   * Publishes the draft as it was last saved; an unchanged draft makes no new version.
   *
   * @param note why, at most {@value PublicationNote#LONGEST} characters, or null
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Publication publish(String code, String note) {
    Optional<Scenario> scenario = store.findForChange(code);
    return scenario.isEmpty()
        ? new Publication.Unknown()
        : publish(scenario.get(), store.draft(scenario.get()), note);
  }

  /**
   * Publishes what an older version said once more, as a new version. The draft stays as it is.
   *
   * @param version counted from 1
   * @param note why, at most {@value PublicationNote#LONGEST} characters, or null
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public Publication publishAgain(String code, int version, String note) {
    Optional<Scenario> scenario = store.findForChange(code);
    Optional<PublishedScenario> older = published.find(code, version);
    return scenario.isEmpty() || older.isEmpty()
        ? new Publication.Unknown()
        : publish(scenario.get(), DraftContent.of(older.get()), note);
  }

  private Publication publish(Scenario scenario, DraftContent draft, String note) {
    List<DraftProblem> problems = check(draft);
    if (problems.stream().anyMatch(problem -> problem.code().isBlocking())) {
      return new Publication.Refused(problems);
    }
    int version =
        published
            .find(scenario.code())
            .filter(draft::isSameAs)
            .map(PublishedScenario::version)
            .orElseGet(() -> publishAnew(scenario, draft, note));
    return new Publication.Published(version, problems);
  }

  private int publishAnew(Scenario scenario, DraftContent content, String note) {
    ScenarioVersion version =
        scenario.publish(
            content,
            new PublicationNote(clock.now(), session.getCallerPrincipal().getName(), note));
    store.addVersion(scenario, version, content);
    store.flush();
    event.fire(new VersionPublished(scenario.code(), version.number()));
    return version.number();
  }
}
