package io.relance.reminder.decision;

import io.relance.scenario.PublishedScenario;
import java.util.Map;
import java.util.Optional;

/** The newest published version of every scenario, by code. */
public record ScenarioCatalogue(Map<String, PublishedScenario> published) {

  public ScenarioCatalogue {
    published = Map.copyOf(published);
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
