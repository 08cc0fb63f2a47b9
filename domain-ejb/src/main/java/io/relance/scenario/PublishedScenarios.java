package io.relance.scenario;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.JOBS;
import static io.relance.user.Role.OPERATOR;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published versions of scenarios, as nights and deliveries read them. Drafts are not here. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, OPERATOR, AUDITOR, API, JOBS})
public class PublishedScenarios {

  @PersistenceContext(unitName = "relance")
  private EntityManager entities;

  @Inject private ScenarioStore store;

  /** The newest published version of every scenario, in the order of their codes. */
  public List<PublishedScenario> newest() {
    Map<String, List<ScenarioStep>> steps = ofNewest("ScenarioStep", "stepNumber");
    Map<String, List<StepTranslation>> translations = ofNewest("StepTranslation", "id");
    Map<String, List<ScenarioAmount>> amounts = ofNewest("ScenarioAmount", "id");
    return entities
        .createQuery(
            """
            select s.code, v from Scenario s, ScenarioVersion v
            where v.scenarioId = s.id and v.number = s.publishedVersion
            order by s.code""",
            Object[].class)
        .getResultStream()
        .map(
            row ->
                published(
                    row,
                    steps.getOrDefault((String) row[0], List.of()).stream()
                        .map(
                            step ->
                                step.step(translations.getOrDefault((String) row[0], List.of())))
                        .toList(),
                    amounts.getOrDefault((String) row[0], List.of())))
        .toList();
  }

  /** The rows of one kind of every newest version, by the scenarios' codes. */
  private <T> Map<String, List<T>> ofNewest(String rows, String order) {
    return entities
        .createQuery(
            """
            select s.code, t from Scenario s, %s t
            where t.scenarioId = s.id and t.versionNumber = s.publishedVersion
            order by s.code, t.%s"""
                .formatted(rows, order),
            Object[].class)
        .getResultStream()
        .collect(groupingBy(row -> (String) row[0], mapping(PublishedScenarios::second, toList())));
  }

  @SuppressWarnings("unchecked")
  private static <T> T second(Object[] row) {
    return (T) row[1];
  }

  /** The newest published version, empty where the code is unknown or only a draft. */
  public Optional<PublishedScenario> find(String code) {
    return entities
        .createQuery(
            "select s.publishedVersion from Scenario s"
                + " where s.code = :code and s.publishedVersion is not null",
            Integer.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .flatMap(version -> find(code, version));
  }

  /** One published version, as a dispatch or a position refers to it; empty where there is none. */
  public Optional<PublishedScenario> find(String code, int version) {
    return entities
        .createQuery(
            """
            select s.code, v from Scenario s, ScenarioVersion v
            where v.scenarioId = s.id and s.code = :code and v.number = :number""",
            Object[].class)
        .setParameter("code", code)
        .setParameter("number", version)
        .getResultStream()
        .findFirst()
        .map(this::published);
  }

  private PublishedScenario published(Object[] row) {
    ScenarioVersion version = (ScenarioVersion) row[1];
    return published(
        row,
        store.steps(version.scenarioId(), version.number()),
        store.amounts(version.scenarioId(), version.number()));
  }

  private static PublishedScenario published(
      Object[] row, List<Step> steps, List<ScenarioAmount> amounts) {
    return ((ScenarioVersion) row[1]).published((String) row[0], steps, amounts);
  }
}
