package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.collection.Dispute;
import io.relance.collection.Disputes;
import io.relance.receivable.Invoices;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Disputes over an invoice: nothing is sent for it while one is open. */
@Path("/invoices/{number: .+}/disputes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invoices")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class DisputesResource {

  private static final int REASON = 500;

  @EJB private Invoices invoices;
  @EJB private Disputes disputes;
  @Inject private CompanyClock clock;
  @Context private UriInfo uri;

  @GET
  @Operation(summary = "The invoice's disputes, the newest first")
  public Items<DisputeBody> list(@PathParam("number") String number) {
    List<DisputeBody> all = disputes.of(idOf(number)).stream().map(DisputeBody::of).toList();
    return new Items<>(all, all.size());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Operation(summary = "Opens a dispute", description = "As of today unless a date is given.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(name = "reason", implementation = String.class),
                        @SchemaProperty(name = "openedOn", implementation = LocalDate.class)
                      })))
  @APIResponse(
      responseCode = "201",
      description = "The dispute, at the address in Location",
      content = @Content(schema = @Schema(implementation = DisputeBody.class)))
  public Response open(@PathParam("number") String number, RequestBody body) {
    body.allow("reason", "openedOn");
    Optional<String> reason = body.text("reason", REASON);
    Optional<LocalDate> openedOn = body.date("openedOn");
    body.check();
    Dispute dispute =
        disputes.open(idOf(number), openedOn.orElseGet(clock::today), reason.orElse(null));
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(dispute.id())).build())
        .entity(DisputeBody.of(dispute))
        .build();
  }

  @PATCH
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{id}")
  @Consumes({InvoicesResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(summary = "Closes a dispute on a day, or explains it")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(name = "closedOn", implementation = LocalDate.class),
                        @SchemaProperty(name = "reason", implementation = String.class)
                      })))
  public DisputeBody change(
      @PathParam("number") String number, @PathParam("id") long id, RequestBody body) {
    body.allow("closedOn", "reason");
    Optional<String> reason = body.text("reason", REASON);
    Optional<LocalDate> closedOn = body.date("closedOn");
    body.refuseNull("closedOn");
    long invoice = idOf(number);
    Dispute known = find(invoice, id);
    closedOn
        .filter(day -> day.isBefore(known.openedOn()))
        .ifPresent(day -> body.fault("closedOn", "BEFORE_OPENING", known.openedOn()));
    body.check();
    boolean reasonSent = body.has("reason");
    return disputes
        .change(
            invoice,
            id,
            dispute -> {
              closedOn.ifPresent(dispute::close);
              if (reasonSent) {
                dispute.explain(reason.orElse(null));
              }
            })
        .map(DisputeBody::of)
        .orElseThrow(() -> Refusal.notFound(Long.toString(id)));
  }

  @DELETE
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{id}")
  @Operation(summary = "Closes a dispute today; one that is closed stays as it is")
  public void close(@PathParam("number") String number, @PathParam("id") long id) {
    long invoice = idOf(number);
    Dispute known = find(invoice, id);
    if (known.open()) {
      LocalDate today = clock.today();
      LocalDate day = today.isBefore(known.openedOn()) ? known.openedOn() : today;
      disputes.change(invoice, id, dispute -> dispute.close(day));
    }
  }

  private Dispute find(long invoice, long id) {
    return disputes.of(invoice).stream()
        .filter(dispute -> dispute.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Long.toString(id)));
  }

  private long idOf(String number) {
    return invoices.find(number).orElseThrow(() -> Refusal.notFound(number)).invoice().id();
  }
}
