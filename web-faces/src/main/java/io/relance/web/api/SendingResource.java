package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;
import static io.relance.user.Role.OPERATOR;

import io.relance.delivery.SendingRates;
import io.relance.delivery.SendingSwitch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether messages leave at all: stopped, resumed, bound to an environment, limited. */
@Path("/sending")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sending")
@RolesAllowed({ADMINISTRATOR, API})
public class SendingResource {

  private static final int REASON = 500;
  private static final int MOST = 100_000;

  @EJB private SendingSwitch sending;

  @GET
  @RolesAllowed({ADMINISTRATOR, FINANCE, OPERATOR, AUDITOR, API})
  @Operation(summary = "Whether messages leave, and if not, why not")
  public SendingBody status() {
    return SendingBody.of(sending.status());
  }

  @POST
  @Path("/stop")
  @Operation(
      summary = "Stops all sending at once",
      description = "What waits keeps. The message under way is finished.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      required = false,
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties =
                          @SchemaProperty(name = "reason", implementation = String.class))))
  public SendingBody stop(RequestBody body) {
    String reason = body.allow("reason").text("reason", REASON).orElse(null);
    body.check();
    sending.stop(reason);
    return status();
  }

  @POST
  @Path("/resume")
  @Operation(summary = "Lets messages leave again")
  public SendingBody resume(RequestBody body) {
    body.allow().check();
    sending.resume();
    return status();
  }

  @POST
  @Path("/confirm-environment")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Lets messages leave from this environment",
      description =
          "A database that was copied from another environment sends nothing until an administrator"
              + " has confirmed that it may.")
  public SendingBody confirmEnvironment(RequestBody body) {
    body.allow().check();
    sending.confirmEnvironment();
    return status();
  }

  @PUT
  @Path("/rates")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Limits how many messages leave in any minute",
      description = "Null or absent: as many as go.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(name = "perMinute", implementation = Integer.class),
                        @SchemaProperty(name = "perMinuteAndDomain", implementation = Integer.class)
                      })))
  public SendingBody limit(RequestBody body) {
    body.allow("perMinute", "perMinuteAndDomain");
    SendingRates rates =
        new SendingRates(rate(body, "perMinute"), rate(body, "perMinuteAndDomain"));
    body.check();
    sending.limit(rates);
    return status();
  }

  private static Integer rate(RequestBody body, String field) {
    return body.whole(field, 1, MOST).orElse(null);
  }
}
