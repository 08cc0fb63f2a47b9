package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.collection.PromiseState;
import io.relance.collection.PromiseToPay;
import io.relance.collection.Promises;
import io.relance.receivable.Invoice;
import io.relance.receivable.Invoices;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import java.math.BigDecimal;
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

/** Promises to pay an invoice: it is not reminded before their date and grace days are over. */
@Path("/invoices/{number: .+}/promises")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invoices")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class PromisesResource {

  @EJB private Invoices invoices;
  @EJB private Promises promises;
  @Context private UriInfo uri;

  @GET
  @Operation(summary = "The promises to pay the invoice, the newest first")
  public Items<PromiseBody> list(@PathParam("number") String number) {
    Invoice invoice = invoice(number);
    List<PromiseBody> all =
        promises.of(invoice.id()).stream()
            .map(promise -> PromiseBody.of(promise, invoice.currency()))
            .toList();
    return new Items<>(all, all.size());
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Operation(
      summary = "Records a promise to pay",
      description = "Without an amount, the whole balance is promised.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(
                            name = "promisedOn",
                            implementation = LocalDate.class,
                            description = "Required; \"date\" is understood, too"),
                        @SchemaProperty(name = "amount", implementation = String.class)
                      })))
  @APIResponse(
      responseCode = "201",
      description = "The promise, at the address in Location",
      content = @Content(schema = @Schema(implementation = PromiseBody.class)))
  public Response record(@PathParam("number") String number, RequestBody body) {
    body.allow("promisedOn", "date", "amount");
    String dateField = body.has("date") && !body.has("promisedOn") ? "date" : "promisedOn";
    LocalDate promisedOn = body.required(dateField, body.date(dateField));
    Invoice invoice = invoice(number);
    Optional<BigDecimal> amount = amount(body, invoice);
    body.check();
    PromiseToPay promise = promises.record(invoice.id(), promisedOn, amount.orElse(null));
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(promise.id())).build())
        .entity(PromiseBody.of(promise, invoice.currency()))
        .build();
  }

  @PATCH
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{id}")
  @Consumes({InvoicesResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(summary = "Changes a promise, or says what became of it")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(name = "promisedOn", implementation = LocalDate.class),
                        @SchemaProperty(
                            name = "amount",
                            implementation = String.class,
                            nullable = true),
                        @SchemaProperty(
                            name = "state",
                            type = SchemaType.STRING,
                            enumeration = {"OPEN", "KEPT", "CANCELLED"})
                      })))
  public PromiseBody change(
      @PathParam("number") String number, @PathParam("id") long id, RequestBody body) {
    body.allow("promisedOn", "amount", "state");
    Optional<LocalDate> promisedOn = body.date("promisedOn");
    Optional<PromiseState> state = body.choice("state", PromiseState.class);
    Invoice invoice = invoice(number);
    Optional<BigDecimal> amount = amount(body, invoice);
    body.refuseNull("promisedOn");
    body.refuseNull("state");
    body.check();
    boolean amountSent = body.has("amount");
    return promises
        .change(
            invoice.id(),
            id,
            promise -> {
              promise.change(
                  promisedOn.orElse(promise.promisedOn()),
                  (amountSent ? amount : promise.amount()).orElse(null));
              state.ifPresent(promise::become);
            })
        .map(promise -> PromiseBody.of(promise, invoice.currency()))
        .orElseThrow(() -> Refusal.notFound(Long.toString(id)));
  }

  @DELETE
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{id}")
  @Operation(summary = "Withdraws a promise")
  public void cancel(@PathParam("number") String number, @PathParam("id") long id) {
    Optional<PromiseToPay> cancelled =
        promises.change(
            invoice(number).id(), id, promise -> promise.become(PromiseState.CANCELLED));
    if (cancelled.isEmpty()) {
      throw Refusal.notFound(Long.toString(id));
    }
  }

  private static Optional<BigDecimal> amount(RequestBody body, Invoice invoice) {
    Optional<BigDecimal> amount = body.amount("amount");
    amount
        .filter(value -> value.signum() <= 0)
        .ifPresent(value -> body.fault("amount", "NOT_POSITIVE"));
    amount
        .filter(value -> !invoice.currencyTakes(value))
        .ifPresent(value -> body.fault("amount", "TOO_MANY_DECIMALS"));
    return amount;
  }

  private Invoice invoice(String number) {
    return invoices.find(number).orElseThrow(() -> Refusal.notFound(number)).invoice();
  }
}
