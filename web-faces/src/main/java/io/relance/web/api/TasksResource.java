package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.collection.CollectionAgenda;
import io.relance.collection.CollectionTask;
import io.relance.collection.TaskFilter;
import io.relance.collection.TaskState;
import io.relance.time.CompanyClock;
import io.relance.user.ApplicationUsers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The collection agenda. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class TasksResource {

  private static final int LOGIN = 60;
  private static final int OUTCOME = 2000;

  @EJB private CollectionAgenda agenda;
  @EJB private ApplicationUsers users;
  @Inject private CompanyClock clock;
  @Context private SecurityContext security;

  @GET
  @Operation(summary = "Tasks, the most pressing first")
  public Items<TaskBody> list(
      @QueryParam("assignee") @Parameter(description = "Login") String assignee,
      @QueryParam("state")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"OPEN", "DONE", "CANCELLED"}))
          String state,
      @QueryParam("invoice") @Parameter(description = "The invoice's number") String invoice,
      @BeanParam Page page) {
    TaskFilter filter =
        new TaskFilter(
            QueryValue.given(assignee).orElse(null),
            QueryValue.choice("state", state, TaskState.class).orElse(null),
            QueryValue.given(invoice).orElse(null));
    return new Items<>(
        agenda.list(filter, page.offset(), page.size()).stream().map(TaskBody::of).toList(),
        agenda.count(filter));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One task")
  public TaskBody task(@PathParam("id") long id) {
    return agenda.find(id).map(TaskBody::of).orElseThrow(() -> Refusal.notFound(Long.toString(id)));
  }

  @PATCH
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{id}")
  @Consumes({InvoicesResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Closes a task, hands it over or puts it off",
      description = "A field that is not sent stays as it is.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(
                            name = "state",
                            type = SchemaType.STRING,
                            enumeration = {"OPEN", "DONE", "CANCELLED"}),
                        @SchemaProperty(
                            name = "outcome",
                            implementation = String.class,
                            nullable = true),
                        @SchemaProperty(
                            name = "assignee",
                            implementation = String.class,
                            nullable = true,
                            description = "Login; null for nobody"),
                        @SchemaProperty(name = "dueDate", implementation = LocalDate.class)
                      })))
  public TaskBody change(@PathParam("id") long id, RequestBody body) {
    body.allow("state", "outcome", "assignee", "dueDate");
    Optional<TaskState> state = body.choice("state", TaskState.class);
    Optional<String> outcome = body.text("outcome", OUTCOME);
    Optional<String> assignee = body.text("assignee", LOGIN);
    Optional<LocalDate> dueDate = body.date("dueDate");
    body.refuseNull("state");
    body.refuseNull("dueDate");
    assignee
        .filter(login -> users.find(login).isEmpty())
        .ifPresent(login -> body.fault("assignee", "ASSIGNEE_UNKNOWN", login));
    body.check();
    boolean outcomeSent = body.has("outcome");
    boolean assigneeSent = body.has("assignee");
    LocalDate today = clock.today();
    String login = security.getUserPrincipal().getName();
    boolean found =
        agenda.change(
            id,
            task -> {
              state.ifPresent(wanted -> bring(task, wanted, today, login));
              dueDate.ifPresent(task::postpone);
              if (outcomeSent) {
                task.report(outcome.orElse(null));
              }
              if (assigneeSent) {
                task.assignedTo(assignee.orElse(null));
              }
            });
    if (!found) {
      throw Refusal.notFound(Long.toString(id));
    }
    return task(id);
  }

  private static void bring(CollectionTask task, TaskState wanted, LocalDate today, String login) {
    switch (wanted) {
      case OPEN -> task.reopen();
      case DONE, CANCELLED -> task.close(wanted, today, login);
    }
  }
}
