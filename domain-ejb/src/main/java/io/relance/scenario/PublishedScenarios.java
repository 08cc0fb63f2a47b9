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
    Map<String, List<Step>> steps =
        entities
            .createQuery(
                """
                select s.code, t from Scenario s, ScenarioStep t
                where t.scenarioId = s.id and t.versionNumber = s.publishedVersion
                order by s.code, t.stepNumber""",
                Object[].class)
            .getResultStream()
            .collect(
                groupingBy(
                    row -> (String) row[0],
                    mapping(row -> ((ScenarioStep) row[1]).step(), toList())));
    Map<String, List<ScenarioAmount>> amounts =
        entities
            .createQuery(
                """
                select s.code, a from Scenario s, ScenarioAmount a
                where a.scenarioId = s.id and a.versionNumber = s.publishedVersion""",
                Object[].class)
            .getResultStream()
            .collect(
                groupingBy(
                    row -> (String) row[0], mapping(row -> (ScenarioAmount) row[1], toList())));
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
                    steps.getOrDefault((String) row[0], List.of()),
                    amounts.getOrDefault((String) row[0], List.of())))
        .toList();
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
