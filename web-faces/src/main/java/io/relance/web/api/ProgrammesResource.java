package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.scenario.CustomerProgrammes;
import io.relance.scenario.CustomerProgrammes.Outcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The scenario that was copied for one customer. */
@Path("/customers/{number: .+}/programme")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class ProgrammesResource {

  private static final int SCENARIO_CODE = 60;

  @EJB private CustomerProgrammes programmes;
  @Context private UriInfo uri;

  /**
   * A customer's programme.
   *
   * @param scenario its code
   * @param followed whether it is published, so that the customer follows it
   */
  @Schema(name = "Programme")
  public record ProgrammeBody(String scenario, boolean followed) {}

  @GET
  @Operation(summary = "The customer's programme")
  public ProgrammeBody programme(@PathParam("number") String number) {
    return programmes
        .of(number)
        .map(code -> new ProgrammeBody(code, programmes.isFollowed(number)))
        .orElseThrow(() -> Refusal.notFound(number));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Starts a programme of the customer",
      description =
          "Copies a scenario, publishes the copy if the scenario is published, and lets the"
              + " customer follow it. 409 if the customer has one.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties =
                          @SchemaProperty(
                              name = "from",
                              implementation = String.class,
                              description = "Code of the scenario that is copied"))))
  @APIResponse(
      responseCode = "201",
      description = "The programme; its draft is at the address in Location",
      content = @Content(schema = @Schema(implementation = ProgrammeBody.class)))
  public Response start(@PathParam("number") String number, RequestBody body) {
    body.allow("from");
    String source = body.required("from", body.text("from", SCENARIO_CODE));
    body.check();
    Outcome outcome = programmes.start(number, source);
    if (outcome instanceof Outcome.Started started) {
      return created(new ProgrammeBody(started.code(), true));
    }
    if (outcome instanceof Outcome.Drafted drafted) {
      return created(new ProgrammeBody(drafted.code(), false));
    }
    if (outcome instanceof Outcome.Exists exists) {
      throw Refusal.conflict("PROGRAMME_EXISTS", exists.code());
    }
    throw outcome instanceof Outcome.UnknownScenario
        ? Refusal.invalid("from", "UNKNOWN_SCENARIO", source)
        : Refusal.notFound(number);
  }

  private Response created(ProgrammeBody programme) {
    return Response.created(
            uri.getBaseUriBuilder().path("scenarios").path(programme.scenario()).build())
        .entity(programme)
        .build();
  }

  @DELETE
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Operation(
      summary = "Ends the customer's programme",
      description = "The scenario stays for the invoices that are under way.")
  public void end(@PathParam("number") String number) {
    if (!programmes.end(number)) {
      throw Refusal.notFound(number);
    }
  }
}
