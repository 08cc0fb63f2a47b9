package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.penalty.InvoicePenalties;
import io.relance.penalty.PenaltyWaivers;
import io.relance.receivable.Invoices;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Interest and indemnity of an invoice, and their waiver. */
@Path("/invoices/{number: .+}/penalty-waiver")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "penalties")
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class PenaltyResource {

  private static final int REASON = 500;

  @EJB private Invoices invoices;
  @EJB private InvoicePenalties penalties;
  @EJB private PenaltyWaivers waivers;
  @Inject private CompanyClock clock;

  @GET
  @RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
  @Operation(
      summary = "Interest and indemnity up to today, what they are made of, and whether waived")
  public PenaltyBody penalty(@PathParam("number") String number) {
    return penalties
        .of(number, clock.today())
        .map(PenaltyBody::of)
        .orElseThrow(() -> Refusal.notFound(number));
  }

  @POST
  @Operation(
      summary = "Waives interest and indemnity",
      description = "Messages then claim neither. 409 where they are waived already.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties =
                          @SchemaProperty(name = "reason", implementation = String.class))))
  @APIResponse(responseCode = "200", description = "As it is then")
  public PenaltyBody waive(@PathParam("number") String number, RequestBody body) {
    Optional<String> reason = body.allow("reason").text("reason", REASON);
    body.required("reason", reason);
    body.check();
    if (waivers.waive(idOf(number), reason.orElseThrow()).isEmpty()) {
      throw Refusal.conflict("WAIVED_ALREADY");
    }
    return penalty(number);
  }

  @DELETE
  @Operation(summary = "Claims interest and indemnity again")
  @APIResponse(responseCode = "204", description = "They are claimed again")
  @APIResponse(responseCode = "404", description = "Nothing was waived")
  public void withdraw(@PathParam("number") String number) {
    if (!waivers.withdraw(idOf(number))) {
      throw Refusal.notFound(number);
    }
  }

  private long idOf(String number) {
    return invoices
        .find(number)
        .map(line -> line.invoice().id())
        .orElseThrow(() -> Refusal.notFound(number));
  }
}
