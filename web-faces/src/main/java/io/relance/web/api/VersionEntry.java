package io.relance.web.api;

import io.relance.scenario.ScenarioVersion;
import java.time.LocalDateTime;

/**
 * A published version of a scenario.
 *
 * @param note why it was published, or null
 */
public record VersionEntry(
    int number, String label, LocalDateTime publishedAt, String publishedBy, String note) {

  static VersionEntry of(ScenarioVersion version) {
    return new VersionEntry(
        version.number(),
        version.label(),
        version.publishedAt(),
        version.publishedBy(),
        version.note().orElse(null));
  }
}
