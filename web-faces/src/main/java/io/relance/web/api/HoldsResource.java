package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.collection.CustomerHold;
import io.relance.collection.CustomerHolds;
import io.relance.collection.HoldKind;
import io.relance.receivable.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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

/** Holds on a customer: nothing is sent to it while one is active. */
@Path("/customers/{number: .+}/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class HoldsResource {

  private static final int REASON = 500;

  @EJB private Customers customers;
  @EJB private CustomerHolds holds;
  @Context private UriInfo uri;

  @GET
  @Operation(summary = "The customer's holds, the active ones first")
  public Items<HoldBody> list(@PathParam("number") String number) {
    List<HoldBody> all = holds.of(idOf(number)).stream().map(HoldBody::of).toList();
    return new Items<>(all, all.size());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Operation(
      summary = "Places a hold on the customer",
      description =
          "INSOLVENCY needs the day on which the proceedings were published, and makes a task of"
              + " declaring the claim within two months. 409 if such a hold is active already.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(
                            name = "kind",
                            type = SchemaType.STRING,
                            enumeration = {"HOLD", "INSOLVENCY"},
                            defaultValue = "HOLD"),
                        @SchemaProperty(name = "reason", implementation = String.class),
                        @SchemaProperty(name = "publishedOn", implementation = LocalDate.class)
                      })))
  @APIResponse(
      responseCode = "201",
      description = "The hold, at the address in Location",
      content = @Content(schema = @Schema(implementation = HoldBody.class)))
  public Response place(@PathParam("number") String number, RequestBody body) {
    body.allow("kind", "reason", "publishedOn");
    HoldKind kind = body.choice("kind", HoldKind.class).orElse(HoldKind.HOLD);
    Optional<String> reason = body.text("reason", REASON);
    Optional<LocalDate> publishedOn = body.date("publishedOn");
    if (kind == HoldKind.INSOLVENCY) {
      body.required("publishedOn", publishedOn);
    }
    body.check();
    long customer = idOf(number);
    CustomerHold hold =
        (switch (kind) {
              case HOLD -> holds.place(customer, reason.orElse(null));
              case INSOLVENCY ->
                  holds.declareInsolvency(customer, publishedOn.orElseThrow(), reason.orElse(null));
            })
            .orElseThrow(() -> Refusal.conflict("HELD_ALREADY"));
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(hold.id())).build())
        .entity(HoldBody.of(hold))
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One hold")
  public HoldBody hold(@PathParam("number") String number, @PathParam("id") long id) {
    return holds.of(idOf(number)).stream()
        .filter(hold -> hold.id() == id)
        .map(HoldBody::of)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Long.toString(id)));
  }

  @DELETE
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{id}")
  @Operation(summary = "Releases a hold; one that is released stays as it is")
  public void release(@PathParam("number") String number, @PathParam("id") long id) {
    if (holds.release(idOf(number), id).isEmpty()) {
      throw Refusal.notFound(Long.toString(id));
    }
  }

  private long idOf(String number) {
    return customers.find(number).orElseThrow(() -> Refusal.notFound(number)).id();
  }
}
