package io.relance.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/** One execution of a batch job, started over REST and followed until it has ended. */
public final class JobRun {

  private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED");

  private final RelanceServer server;
  private final RelanceApi operator;
  private final long executionId;

  private JobRun(RelanceServer server, long executionId) {
    this.server = server;
    this.operator = server.api("operator");
    this.executionId = executionId;
  }

  /** Starts the night of a business date, also one that isn't the newest. */
  public static JobRun night(RelanceServer server, LocalDate businessDate) {
    return start(
        server,
        "nightly-reminders",
        Json.createObjectBuilder()
            .add("businessDate", businessDate.toString())
            .add("force", true)
            .build());
  }

  /** Starts a delivery as of a local date and time of the company. */
  public static JobRun delivery(RelanceServer server, LocalDateTime asOf) {
    return start(
        server,
        "deliver-reminders",
        Json.createObjectBuilder().add("asOf", asOf.toString()).build());
  }

  private static JobRun start(RelanceServer server, String job, JsonObject parameters) {
    JsonObject accepted =
        server
            .api("operator")
            .post("jobs/" + job + "/executions", parameters)
            .expecting(202)
            .json();
    return new JobRun(server, accepted.getJsonNumber("executionId").longValue());
  }

  /** Continues a failed or stopped execution from its last checkpoint. */
  public JobRun restart() {
    JsonObject accepted = operator.post(path() + "/restart").expecting(202).json();
    return new JobRun(server, accepted.getJsonNumber("executionId").longValue());
  }

  /** What the execution says of itself now. */
  public JsonObject report() {
    return operator.get(path()).expecting(200).json();
  }

  public String batchStatus() {
    return report().getString("batchStatus");
  }

  public JobRun awaitEnd() {
    server.await("the end of execution " + executionId, () -> ENDED.contains(batchStatus()));
    return this;
  }

  /** The report of an execution that completed; throws with the report of one that didn't. */
  public JsonObject completed() {
    JsonObject report = awaitEnd().report();
    if (!"COMPLETED".equals(report.getString("batchStatus"))) {
      throw new AssertionError("Execution " + executionId + " did not complete: " + report);
    }
    return report;
  }

  private String path() {
    return "jobs/executions/" + executionId;
  }
}
