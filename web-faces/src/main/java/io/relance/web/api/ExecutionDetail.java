package io.relance.web.api;

import io.relance.operations.Counted;
import io.relance.operations.ExecutionReport;
import io.relance.operations.ExecutionReport.StepReport;
import io.relance.operations.ExecutionSummary;
import io.relance.operations.RunSkip;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that the contract tells of an execution.
 *
 * @param exitStatus null as long as it runs
 * @param failure what happened, in a sentence; null if nothing did
 * @param failureDetail the innermost exception
 * @param motive why it was restarted, or null
 * @param toRead how many items the run has to read, or null as long as that is not known
 * @param counts of the whole run, restarts included: READ, WRITTEN, …, and the job's reason codes
 * @param skipped the first items that the run left out, with their causes
 */
@Schema(name = "ExecutionDetail")
public record ExecutionDetail(
    long executionId,
    String job,
    LocalDate businessDate,
    String batchStatus,
    String exitStatus,
    OffsetDateTime startTime,
    OffsetDateTime endTime,
    String startedBy,
    String motive,
    Map<String, String> parameters,
    List<StepView> steps,
    Long toRead,
    Map<String, Long> counts,
    List<SkipView> skipped,
    String failure,
    String failureDetail) {

  static final int SKIPPED_AT_MOST = 100;

  static ExecutionDetail of(
      ExecutionReport report, List<RunSkip> skipped, String failure, ZoneId zone) {
    ExecutionSummary summary = report.summary();
    return new ExecutionDetail(
        summary.executionId(),
        summary.job().code(),
        summary.businessDate(),
        summary.status().name(),
        summary.status().isLive() ? null : report.exitStatus().orElse(null),
        ExecutionView.at(summary.startedAt(), zone),
        summary.endedAt().map(end -> ExecutionView.at(end, zone)).orElse(null),
        summary.startedBy(),
        report.motive().orElse(null),
        report.parameters(),
        report.steps().stream().map(StepView::of).toList(),
        report.toRead().orElse(null),
        summary.counts(),
        skipped.stream().map(SkipView::of).toList(),
        failure,
        report.failureDetail().orElse(null));
  }

  /** A step that was begun; the counts are those of the run, at the step that does the work. */
  @Schema(name = "ExecutionStep")
  public record StepView(
      String name,
      String batchStatus,
      long read,
      long written,
      long skipped,
      long committed,
      long rolledBack) {

    static StepView of(StepReport step) {
      return new StepView(
          step.name(),
          step.batchStatus(),
          step.count(Counted.READ),
          step.count(Counted.WRITTEN),
          step.count(Counted.SKIPPED),
          step.count(Counted.COMMITTED),
          step.count(Counted.ROLLED_BACK));
    }
  }

  /** An item that was left out. */
  @Schema(name = "SkippedItem")
  public record SkipView(String item, String cause) {

    static SkipView of(RunSkip skip) {
      return new SkipView(skip.item(), skip.cause());
    }
  }
}
