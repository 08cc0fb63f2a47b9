package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.OPERATOR;

import io.relance.operations.ExecutionFilter;
import io.relance.operations.ExecutionReport;
import io.relance.operations.ExecutionSummary;
import io.relance.operations.Executions;
import io.relance.operations.Job;
import io.relance.operations.JobAnswer;
import io.relance.operations.JobConsole;
import io.relance.operations.JobRefusal;
import io.relance.operations.JobRequest;
import io.relance.operations.RunStatus;
import io.relance.time.CompanyClock;
import io.relance.web.text.Vocabulary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The jobs: started, watched, stopped, restarted. */
@Path("/jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@RolesAllowed({ADMINISTRATOR, OPERATOR, AUDITOR, API})
public class JobsResource {

  private static final int MOTIVE_LENGTH = 500;

  @EJB private JobConsole console;
  @EJB private Executions executions;
  @Inject private Vocabulary words;
  @Inject private CompanyClock clock;
  @Context private UriInfo uri;

  @POST
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API})
  @Path("/{job}/executions")
  @Operation(summary = "Starts nightly-reminders or deliver-reminders")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      required = false,
      description =
          "businessDate: of the night, today by default. asOf: for the delivery, a local date-time"
              + " for which dispatches are claimed, now by default. force: although the date is"
              + " later than today, or before the newest that ran.",
      content = @Content(schema = @Schema(implementation = JobStart.class)))
  @APIResponse(
      responseCode = "202",
      description = "Started; an execution can be read at once",
      content = @Content(schema = @Schema(implementation = Accepted.class)))
  @APIResponse(responseCode = "404", description = "There is no such job")
  @APIResponse(responseCode = "409", description = "It already runs, or the date is refused")
  public Response start(@PathParam("job") String code, RequestBody body) {
    Job job = Job.of(code).orElseThrow(() -> Refusal.notFound(code));
    body.allow("businessDate", "asOf", "force");
    JobRequest request =
        new JobRequest(
            job,
            body.date("businessDate").orElse(null),
            body.dateTime("asOf").orElse(null),
            body.flag("force").orElse(false));
    body.check();
    return answer(console.start(request), code);
  }

  @GET
  @Path("/executions")
  @Operation(summary = "The executions of the jobs, newest first")
  public Items<ExecutionView> list(
      @QueryParam("job") String job,
      @QueryParam("status") String status,
      @QueryParam("businessDate") String businessDate,
      @BeanParam Page page) {
    ExecutionFilter filter =
        new ExecutionFilter(
            job(job),
            QueryValue.choice("status", status, RunStatus.class),
            QueryValue.date("businessDate", businessDate));
    List<ExecutionView> items =
        executions.list(filter, page.offset(), page.size()).stream().map(this::view).toList();
    return new Items<>(items, executions.count(filter));
  }

  private static Optional<Job> job(String code) {
    return Optional.ofNullable(code)
        .filter(given -> !given.isBlank())
        .map(
            given ->
                Job.of(given)
                    .orElseThrow(
                        () ->
                            Refusal.badParameter(
                                "job", "BAD_CHOICE", given, String.join(", ", Job.codes()))));
  }

  @GET
  @Path("/executions/{id : \\d+}")
  @Operation(summary = "One execution, with its steps, counts and the cause of a failure")
  public ExecutionDetail execution(@PathParam("id") long id) {
    return console
        .execution(id)
        .map(this::detail)
        .orElseThrow(() -> Refusal.notFound(Long.toString(id)));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API})
  @Path("/executions/{id : \\d+}/restart")
  @Operation(summary = "Goes on from the last checkpoint of one that stopped or failed")
  @APIResponse(
      responseCode = "202",
      description = "Restarted as the execution of this number",
      content = @Content(schema = @Schema(implementation = Accepted.class)))
  @APIResponse(responseCode = "409", description = "Nothing to restart, or the job runs already")
  public Response restart(@PathParam("id") long id, RequestBody body) {
    String motive = body.allow("motive").text("motive", MOTIVE_LENGTH).orElse(null);
    body.check();
    return answer(console.restart(id, motive), Long.toString(id));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API})
  @Path("/executions/{id : \\d+}/stop")
  @Operation(summary = "Asks it to stop after the chunk under way")
  @APIResponse(
      responseCode = "202",
      description = "Asked to stop",
      content = @Content(schema = @Schema(implementation = Accepted.class)))
  @APIResponse(responseCode = "409", description = "It doesn't run")
  public Response stop(@PathParam("id") long id) {
    return answer(console.stop(id), Long.toString(id));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, OPERATOR, API})
  @Path("/executions/{id : \\d+}/abandon")
  @Operation(summary = "Gives up one that stopped or failed")
  @APIResponse(
      responseCode = "202",
      description = "Given up: it can't be restarted any more",
      content = @Content(schema = @Schema(implementation = Accepted.class)))
  @APIResponse(responseCode = "409", description = "It runs, or is complete")
  public Response abandon(@PathParam("id") long id) {
    return answer(console.abandon(id), Long.toString(id));
  }

  private Response answer(JobAnswer answer, String asked) {
    return answer.fold(
        this::accepted,
        refused -> {
          throw refusal(refused, asked);
        });
  }

  private Response accepted(JobAnswer.Accepted accepted) {
    long id = accepted.executionId();
    return Response.accepted(new Accepted(id))
        .location(
            uri.getBaseUriBuilder()
                .path(JobsResource.class)
                .path("executions")
                .path(Long.toString(id))
                .build())
        .build();
  }

  private static Refusal refusal(JobAnswer.Refused refused, String asked) {
    if (refused.reason() == JobRefusal.UNKNOWN_EXECUTION) {
      return Refusal.notFound(asked);
    }
    return refused
        .limit()
        .map(limit -> Refusal.conflict(refused.reason().name(), limit.toString()))
        .orElseGet(() -> Refusal.conflict(refused.reason().name()));
  }

  private ExecutionView view(ExecutionSummary summary) {
    return ExecutionView.of(summary, clock.zone());
  }

  private ExecutionDetail detail(ExecutionReport report) {
    return ExecutionDetail.of(
        report,
        executions.skipped(report.summary().runId(), ExecutionDetail.SKIPPED_AT_MOST),
        report.summary().failure().map(words::sentence).orElse(null),
        clock.zone());
  }

  /** The execution that a request has led to. */
  @Schema(name = "JobAccepted")
  public record Accepted(long executionId) {}

  /** What a start may say, for the OpenAPI document. */
  @Schema(name = "JobStart")
  public interface JobStart {

    @Schema(format = "date")
    String getBusinessDate();

    @Schema(example = "2026-11-23T09:00:00")
    String getAsOf();

    boolean isForce();
  }
}
