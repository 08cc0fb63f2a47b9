package io.relance.scenario;

import java.time.LocalDateTime;
import java.util.OptionalInt;

/**
 * A scenario as people work on it.
 *
 * @param publishedVersion the newest, empty while there is only the draft
 * @param changed whether it differs from the newest published version; true while there is none
 * @param changedBy login of whoever changed it last
 * @param revision to be given back with the next change, so that nobody's work is overwritten
 */
public record ScenarioDraft(
    String code,
    DraftContent content,
    OptionalInt publishedVersion,
    boolean changed,
    LocalDateTime changedAt,
    String changedBy,
    long revision) {

  /** The version that publishing would make of it. */
  public PublishedScenario asPublished() {
    return PublishedScenario.of(code, publishedVersion.orElse(0) + 1, content);
  }
}
