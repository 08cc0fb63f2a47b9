package io.relance.web.api;

import io.relance.operations.ExecutionSummary;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An execution in a list.
 *
 * @param counts of the whole run, restarts included
 */
@Schema(name = "Execution")
public record ExecutionView(
    long executionId,
    String job,
    LocalDate businessDate,
    String batchStatus,
    OffsetDateTime startTime,
    OffsetDateTime endTime,
    String startedBy,
    Map<String, Long> counts) {

  static ExecutionView of(ExecutionSummary summary, ZoneId zone) {
    return new ExecutionView(
        summary.executionId(),
        summary.job().code(),
        summary.businessDate(),
        summary.status().name(),
        at(summary.startedAt(), zone),
        summary.endedAt().map(end -> at(end, zone)).orElse(null),
        summary.startedBy(),
        summary.counts());
  }

  static OffsetDateTime at(LocalDateTime moment, ZoneId zone) {
    return moment.atZone(zone).toOffsetDateTime();
  }
}
