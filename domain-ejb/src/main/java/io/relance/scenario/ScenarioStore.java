package io.relance.scenario;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The rows of scenarios and their steps. */
@Dependent
class ScenarioStore {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  List<Scenario> all() {
    return entities
        .createQuery("select s from Scenario s order by s.label, s.code", Scenario.class)
        .getResultList();
  }

  Optional<Scenario> find(String code) {
    return entities
        .createQuery("select s from Scenario s where s.code = :code", Scenario.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** The scenario, kept from others until the transaction ends. */
  Optional<Scenario> findForChange(String code) {
    return entities
        .createQuery("select s from Scenario s where s.code = :code", Scenario.class)
        .setParameter("code", code)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** The code itself, or with the first number that makes it one which no scenario has. */
  String freeCode(String base) {
    return ScenarioCode.numbered(base, firstFree(copy -> ScenarioCode.numbered(base, copy)));
  }

  /**
   * The first copy whose code no scenario has, from 1.
   *
   * @param codes by the number of the copy
   */
  int firstFree(IntFunction<String> codes) {
    int copy = 1;
    while (find(codes.apply(copy)).isPresent()) {
      copy++;
    }
    return copy;
  }

  void add(Scenario scenario) {
    entities.persist(scenario);
  }

  /** Writes what was changed, so that the scenario's revision is the one that comes next. */
  void flush() {
    entities.flush();
  }

  /**
   * @param version {@link ScenarioStep#DRAFT} or the number of a published version
   */
  List<Step> steps(long scenarioId, int version) {
    List<StepTranslation> translations = translations(scenarioId, version);
    return entities
        .createQuery(
            """
            select t from ScenarioStep t
            where t.scenarioId = :scenario and t.versionNumber = :version
            order by t.stepNumber""",
            ScenarioStep.class)
        .setParameter("scenario", scenarioId)
        .setParameter("version", version)
        .getResultStream()
        .map(row -> row.step(translations))
        .toList();
  }

  private List<StepTranslation> translations(long scenarioId, int version) {
    return entities
        .createQuery(
            """
            select t from StepTranslation t
            where t.scenarioId = :scenario and t.versionNumber = :version""",
            StepTranslation.class)
        .setParameter("scenario", scenarioId)
        .setParameter("version", version)
        .getResultList();
  }

  /** The programme of a customer. */
  Optional<Scenario> programmeOf(String customerNumber) {
    return entities
        .createQuery("select s from Scenario s where s.customerNumber = :customer", Scenario.class)
        .setParameter("customer", customerNumber)
        .getResultStream()
        .findFirst();
  }

  /** The published versions of a scenario, the newest first. */
  List<ScenarioVersion> versions(String code) {
    return entities
        .createQuery(
            """
            select v from Scenario s, ScenarioVersion v
            where v.scenarioId = s.id and s.code = :code order by v.number desc""",
            ScenarioVersion.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** The draft as it was last saved. */
  DraftContent draft(Scenario scenario) {
    return new DraftContent(
        scenario.label(),
        scenario.grouping(),
        steps(scenario.id(), ScenarioStep.DRAFT),
        ScenarioAmount.options(
            amounts(scenario.id(), ScenarioStep.DRAFT), scenario.approvalFrom().orElse(null)));
  }

  /**
   * @param version as for {@link #steps}
   */
  List<ScenarioAmount> amounts(long scenarioId, int version) {
    return entities
        .createQuery(
            """
            select a from ScenarioAmount a
            where a.scenarioId = :scenario and a.versionNumber = :version""",
            ScenarioAmount.class)
        .setParameter("scenario", scenarioId)
        .setParameter("version", version)
        .getResultList();
  }

  void replaceDraft(Scenario scenario, DraftContent content) {
    Stream.of("ScenarioStep", "StepTranslation", "ScenarioAmount")
        .forEach(rows -> deleteDraft(scenario, rows));
    add(scenario, ScenarioStep.DRAFT, content);
  }

  private void deleteDraft(Scenario scenario, String rows) {
    entities
        .createQuery(
            "delete from %s t where t.scenarioId = :scenario and t.versionNumber = :draft"
                .formatted(rows))
        .setParameter("scenario", scenario.id())
        .setParameter("draft", ScenarioStep.DRAFT)
        .executeUpdate();
  }

  void addVersion(Scenario scenario, ScenarioVersion version, DraftContent content) {
    entities.persist(version);
    add(scenario, version.number(), content);
  }

  private void add(Scenario scenario, int version, DraftContent content) {
    List<Step> steps = content.steps();
    for (int i = 0; i < steps.size(); i++) {
      entities.persist(new ScenarioStep(scenario.id(), version, i + 1, steps.get(i)));
      StepTranslation.of(scenario.id(), version, i + 1, steps.get(i)).forEach(entities::persist);
    }
    ScenarioAmount.of(scenario.id(), version, content.options()).forEach(entities::persist);
  }
}
