package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.collection.Disputes;
import io.relance.collection.Promises;
import io.relance.receivable.Contact;
import io.relance.receivable.Customers;
import io.relance.receivable.Invoice;
import io.relance.receivable.InvoiceFilter;
import io.relance.receivable.InvoiceLine;
import io.relance.receivable.InvoiceStatus;
import io.relance.receivable.Invoices;
import io.relance.receivable.Ledger;
import io.relance.scenario.ScenarioDrafts;
import io.relance.time.CompanyClock;
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
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invoices: looked up, and changed by hand. */
@Path("/invoices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invoices")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class InvoicesResource {

  static final String MERGE_PATCH = "application/merge-patch+json";
  private static final int SCENARIO_CODE = 60;

  @EJB private Invoices invoices;
  @EJB private Customers customers;
  @EJB private Disputes disputes;
  @EJB private Promises promises;
  @EJB private Ledger ledger;
  @EJB private ScenarioDrafts scenarios;
  @Inject private CompanyClock clock;

  @GET
  @Operation(summary = "Invoices, the oldest due dates first")
  public Items<InvoiceItem> list(
      @QueryParam("overdue")
          @Parameter(
              description = "Still open, the balance above the tolerance, and past the due date",
              schema = @Schema(type = SchemaType.BOOLEAN))
          String overdue,
      @QueryParam("customer") @Parameter(description = "The customer's number") String customer,
      @QueryParam("status")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"OPEN", "IN_PAYMENT", "PAID", "CANCELLED", "WRITTEN_OFF"}))
          String status,
      @QueryParam("q")
          @Parameter(description = "A part of the invoice's or customer's number, or of the name")
          String text,
      @BeanParam Page page) {
    InvoiceFilter filter =
        new InvoiceFilter(
            QueryValue.flag("overdue", overdue).orElse(null),
            QueryValue.given(customer).orElse(null),
            QueryValue.choice("status", status, InvoiceStatus.class).orElse(null),
            QueryValue.given(text).orElse(null));
    LocalDate today = clock.today();
    return new Items<>(
        invoices.list(filter, page.offset(), page.size()).stream()
            .map(line -> InvoiceItem.of(line, today))
            .toList(),
        invoices.count(filter));
  }

  @GET
  @Path("{number: .+}")
  @Operation(summary = "One invoice with all that lowers it or holds it")
  public InvoiceBody invoice(@PathParam("number") String number) {
    InvoiceLine line = invoices.find(number).orElseThrow(() -> Refusal.notFound(number));
    return InvoiceBody.of(line, parts(line), clock.today());
  }

  @PATCH
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{number: .+}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Changes an invoice by hand",
      description = "A field that is not sent stays as it is.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(name = "doNotRemind", type = SchemaType.BOOLEAN),
                        @SchemaProperty(
                            name = "status",
                            type = SchemaType.STRING,
                            enumeration = {
                              "OPEN",
                              "IN_PAYMENT",
                              "PAID",
                              "CANCELLED",
                              "WRITTEN_OFF"
                            }),
                        @SchemaProperty(
                            name = "scenario",
                            type = SchemaType.STRING,
                            nullable = true,
                            description = "Code of the invoice's own scenario; null takes it away")
                      })))
  public InvoiceBody change(@PathParam("number") String number, RequestBody body) {
    body.allow("doNotRemind", "status", "scenario");
    Optional<Boolean> doNotRemind = body.flag("doNotRemind");
    Optional<InvoiceStatus> status = body.choice("status", InvoiceStatus.class);
    Optional<String> scenario = body.text("scenario", SCENARIO_CODE);
    body.refuseNull("doNotRemind");
    body.refuseNull("status");
    scenario
        .filter(code -> scenarios.find(code).isEmpty())
        .ifPresent(code -> body.fault("scenario", "UNKNOWN_SCENARIO", code));
    body.check();
    boolean scenarioSent = body.has("scenario");
    Optional<Invoice> changed =
        ledger.changeInvoice(
            number,
            invoice -> {
              doNotRemind.ifPresent(invoice::doNotRemind);
              status.ifPresent(invoice::declare);
              if (scenarioSent) {
                invoice.followScenario(scenario.orElse(null));
              }
            });
    if (changed.isEmpty()) {
      throw Refusal.notFound(number);
    }
    return invoice(number);
  }

  private InvoiceBody.Parts parts(InvoiceLine line) {
    Invoice invoice = line.invoice();
    Currency currency = invoice.currency();
    return new InvoiceBody.Parts(
        recipient(invoice).map(ContactBody::of).orElse(null),
        invoices.payments(invoice.id()),
        invoices.creditNotes(invoice.id()),
        invoices.schedule(invoice.id()),
        disputes.of(invoice.id()).stream().map(DisputeBody::of).toList(),
        promises.of(invoice.id()).stream()
            .map(promise -> PromiseBody.of(promise, currency))
            .toList());
  }

  private Optional<Contact> recipient(Invoice invoice) {
    return invoice
        .recipientId()
        .flatMap(
            id ->
                customers.contacts(invoice.customerId()).stream()
                    .filter(contact -> contact.id() == id)
                    .findFirst());
  }
}
