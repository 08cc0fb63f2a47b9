package io.relance.scenario;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What was published of a scenario: when, by whom, why, and what changed from one to the next. */
@Stateless
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class ScenarioHistory {

  @Inject private ScenarioStore store;
  @EJB private PublishedScenarios published;

  /** The published versions, the newest first; none where the code is unknown. */
  public List<ScenarioVersion> versions(String code) {
    return store.versions(code);
  }

  /**
   * What a version says otherwise than the one before it; of the first, every step is new.
   *
   * @return empty if there is no such version
   */
  public Optional<ScenarioDifference> changes(String code, int version) {
    return changes(code, version - 1, version);
  }

  /**
   * What one version says otherwise than another.
   *
   * @param from a version, or 0 for nothing at all
   * @return empty if there is no such version
   */
  public Optional<ScenarioDifference> changes(String code, int from, int to) {
    Optional<DraftContent> before =
        from == 0 ? Optional.of(nothing()) : published.find(code, from).map(DraftContent::of);
    return published
        .find(code, to)
        .flatMap(after -> before.map(old -> ScenarioDifference.of(old, DraftContent.of(after))));
  }

  /**
   * What the draft says otherwise than the newest version; every step is new while there is none.
   *
   * @return empty if the code is unknown
   */
  public Optional<ScenarioDifference> changesOfDraft(String code) {
    return store
        .find(code)
        .map(
            scenario ->
                ScenarioDifference.of(
                    published.find(code).map(DraftContent::of).orElse(nothing()),
                    store.draft(scenario)));
  }

  private static DraftContent nothing() {
    return new DraftContent("", Grouping.PER_INVOICE, List.of());
  }
}
