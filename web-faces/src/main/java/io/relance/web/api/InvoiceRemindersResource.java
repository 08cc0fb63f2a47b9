package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.DispatchFilter;
import io.relance.reminder.DispatchOrder;
import io.relance.reminder.Dispatches;
import io.relance.reminder.InvoiceReminders;
import io.relance.reminder.RemindersOfInvoice;
import io.relance.reminder.decision.CustomerDecisions;
import io.relance.reminder.decision.StageNow;
import io.relance.reminder.manual.SendStep;
import io.relance.web.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reminders of one invoice: those that were, those to come, and why. */
@Path("/invoices/{number: .+}/reminders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invoices")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class InvoiceRemindersResource {

  private static final int ALL = 1_000;
  private static final int MOST_STAGES = 1_000;

  @EJB private InvoiceReminders reminders;
  @EJB private Dispatches dispatches;
  @EJB private SendStep sending;

  /**
   * What was decided by hand.
   *
   * @param stage its number in the scenario, from 1
   * @param messages how many leave
   * @param tasks how many there are to do
   */
  @Schema(name = "StageByHand")
  public record Sent(int stage, int messages, int tasks) {

    static Sent of(int stage, CustomerDecisions decided) {
      return new Sent(
          stage,
          decided.messages().size(),
          decided.decisions().stream().mapToInt(one -> one.stage().tasks().size()).sum());
    }
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Has the next stage of the invoice's scenario now, or a later one",
      description =
          "As if a night had decided it: those before it are passed over, and the scenario goes on"
              + " behind it. 409 with the reason if something holds the invoice.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      description = "stage: its number in the scenario, from 1",
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = "stage",
                      properties =
                          @SchemaProperty(name = "stage", implementation = Integer.class))))
  @APIResponse(
      responseCode = "201",
      description = "What was decided",
      content = @Content(schema = @Schema(implementation = Sent.class)))
  public Response send(@PathParam("number") String number, RequestBody body) {
    body.allow("stage");
    Integer stage = body.required("stage", body.whole("stage", 1, MOST_STAGES));
    body.check();
    StageNow now = sending.send(number, stage).orElseThrow(() -> Refusal.notFound(number));
    if (now instanceof StageNow.Held held) {
      throw Refusal.conflict("HELD_BACK", held.reason().name());
    }
    return Response.status(Response.Status.CREATED)
        .entity(Sent.of(stage, ((StageNow.Decided) now).decisions()))
        .build();
  }

  @GET
  @Operation(
      summary = "Where an invoice stands in its scenario, its reminders, and why",
      description =
          """
          `position` is null before the invoice has entered a scenario. `explanation` says first
          why the last night decided what it did, then why a night would decide otherwise now,
          in the language of `Accept-Language`.""")
  public InvoiceRemindersEntry reminders(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    RemindersOfInvoice found = reminders.of(number).orElseThrow(() -> Refusal.notFound(number));
    List<DispatchEntry> past =
        dispatches
            .list(DispatchFilter.ofInvoice(number), DispatchOrder.DECISION, false, 0, ALL)
            .stream()
            .map(DispatchEntry::of)
            .toList();
    return InvoiceRemindersEntry.of(found, past, Languages.preferred(acceptLanguage));
  }
}
