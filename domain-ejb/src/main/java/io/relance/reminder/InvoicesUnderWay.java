package io.relance.reminder;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.PublicationImpact.Displaced;
import io.relance.reminder.decision.DecisionKind;
import io.relance.reminder.decision.Reason;
import io.relance.scenario.PublishedScenario;
import io.relance.scenario.PublishedScenarios;
import io.relance.scenario.ScenarioDraft;
import io.relance.scenario.ScenarioDrafts;
import io.relance.scenario.Stage;
import io.relance.scenario.VersionPublished;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * The invoices that wait in a scenario, when a new version of it is published: each stays at its
 * step, which it knows by the step's identity, and one whose step is gone goes where {@link
 * PublishedScenario#stageAt} says.
 */
@Stateless
public class InvoicesUnderWay {

  private static final String MOVE =
      """
      update scenario_position set scenario_version = :number, version = version + 1
      where scenario = :code and state = 'WAITING' and scenario_version <> :number""";

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @EJB private PublishedScenarios published;
  @EJB private ScenarioDrafts drafts;

  /** Invoices that wait at the same place. */
  private record Group(String waitsAt, int stagesHad, long invoices) {

    static Group of(Object[] row) {
      return new Group(
          (String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).longValue());
    }
  }

  /** What publishing the draft of a scenario would do. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public PublicationImpact ofDraft(String code) {
    return drafts
        .find(code)
        .map(ScenarioDraft::asPublished)
        .map(this::of)
        .orElse(new PublicationImpact(0, List.of()));
  }

  /**
   * What publishing would do.
   *
   * @param next what would be published
   */
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  public PublicationImpact of(PublishedScenario next) {
    Optional<PublishedScenario> now = published.find(next.code());
    List<Group> groups = groups(next.code());
    return new PublicationImpact(
        groups.stream().mapToLong(Group::invoices).sum(),
        groups.stream()
            .filter(group -> isDisplaced(group, next))
            .map(group -> displaced(group, now, next))
            .toList());
  }

  /** Moves them, in the transaction that publishes. */
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  public void move(@Observes VersionPublished event) {
    PublishedScenario next = published.find(event.scenario(), event.version()).orElseThrow();
    groups(next.code()).stream()
        .filter(group -> isDisplaced(group, next))
        .forEach(group -> displace(group, next));
    entities
        .createNativeQuery(MOVE)
        .setParameter("number", next.version())
        .setParameter("code", next.code())
        .executeUpdate();
  }

  private List<Group> groups(String code) {
    return entities
        .createQuery(
            """
            select p.waitsAt, p.stagesHad, count(p) from ScenarioPosition p
            where p.scenario = :code and p.state = :waiting
            group by p.waitsAt, p.stagesHad order by p.stagesHad, p.waitsAt""",
            Object[].class)
        .setParameter("code", code)
        .setParameter("waiting", PositionState.WAITING)
        .getResultStream()
        .map(Group::of)
        .toList();
  }

  private static boolean isDisplaced(Group group, PublishedScenario next) {
    return next.stages().stream().noneMatch(stage -> stage.isMadeOf(group.waitsAt()));
  }

  private static Displaced displaced(
      Group group, Optional<PublishedScenario> now, PublishedScenario next) {
    return new Displaced(
        now.flatMap(current -> current.stageAt(group.waitsAt(), group.stagesHad())).orElse(null),
        next.stageAt(group.waitsAt(), group.stagesHad()).orElse(null),
        group.invoices());
  }

  private void displace(Group group, PublishedScenario next) {
    Optional<Stage> to = next.stageAt(group.waitsAt(), group.stagesHad());
    if (to.isPresent()) {
      waitFor(to.get(), group, next);
    } else {
      complete(group, next);
    }
  }

  private void waitFor(Stage stage, Group group, PublishedScenario next) {
    entities
        .createQuery(
            """
            update ScenarioPosition p set p.waitsAt = :to, p.nextOn = null, p.nextStepType = :type,
              p.scenarioVersion = :number, p.version = p.version + 1
            where p.scenario = :code and p.state = :waiting
            and p.waitsAt = :from and p.stagesHad = :stages""")
        .setParameter("to", stage.waitsAt())
        .setParameter("type", stage.steps().get(0).step().type())
        .setParameter("number", next.version())
        .setParameter("code", next.code())
        .setParameter("waiting", PositionState.WAITING)
        .setParameter("from", group.waitsAt())
        .setParameter("stages", group.stagesHad())
        .executeUpdate();
  }

  private void complete(Group group, PublishedScenario next) {
    entities
        .createQuery(
            """
            update ScenarioPosition p set p.waitsAt = null, p.nextOn = null, p.nextStepType = null,
              p.state = :completed, p.decision = :wait, p.reason = :why,
              p.scenarioVersion = :number, p.version = p.version + 1
            where p.scenario = :code and p.state = :waiting
            and p.waitsAt = :from and p.stagesHad = :stages""")
        .setParameter("completed", PositionState.COMPLETED)
        .setParameter("wait", DecisionKind.WAIT)
        .setParameter("why", Reason.COMPLETED)
        .setParameter("number", next.version())
        .setParameter("code", next.code())
        .setParameter("waiting", PositionState.WAITING)
        .setParameter("from", group.waitsAt())
        .setParameter("stages", group.stagesHad())
        .executeUpdate();
  }
}
