package io.relance.reminder.decision;

import io.relance.scenario.PublishedScenario;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The newest published version of every scenario, by code. */
public record ScenarioCatalogue(Map<String, PublishedScenario> published) {

  public ScenarioCatalogue {
    published = Map.copyOf(published);
  }

  /** The same scenarios, with one version in the place of the one that has its code, if any. */
  public ScenarioCatalogue with(PublishedScenario version) {
    Map<String, PublishedScenario> others = new HashMap<>(published);
    others.put(version.code(), version);
    return new ScenarioCatalogue(others);
  }

  /** The scenario that a message was decided by. */
  PublishedScenario of(DecidedMessage message) {
    return published.get(message.scenario());
  }

  /** The published scenario, or empty where the code is null, unknown or only a draft. */
  public Optional<PublishedScenario> find(String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(published.get(code));
  }
}
