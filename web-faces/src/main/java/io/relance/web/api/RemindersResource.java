package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.receivable.Customers;
import io.relance.reminder.decision.Reason;
import io.relance.reminder.decision.Recipient;
import io.relance.reminder.manual.ManualFault;
import io.relance.reminder.manual.ManualOrder;
import io.relance.reminder.manual.Prospect;
import io.relance.reminder.manual.RemindCustomer;
import io.relance.reminder.manual.RemindCustomer.Preview;
import io.relance.reminder.manual.Remindable;
import io.relance.reminder.manual.Reminding;
import io.relance.scenario.MessageText;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reminders that a person, or a program for one, writes to a customer. */
@Path("/customers/{number: .+}/reminders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class RemindersResource {

  private static final int SUBJECT = 500;
  private static final int MESSAGE = 20_000;
  private static final int ADDRESS = 320;
  private static final int LOGIN = 60;

  @EJB private Customers customers;
  @EJB private RemindCustomer reminding;

  /**
   * An overdue invoice.
   *
   * @param holds codes of what holds it, in order of precedence
   * @param allowed whether a person may write about it in spite of that
   */
  @Schema(name = "Remindable")
  public record Overdue(
      String number,
      LocalDate dueDate,
      String balanceDue,
      String currency,
      List<String> holds,
      boolean allowed) {

    static Overdue of(Remindable one) {
      return new Overdue(
          one.invoice().number(),
          one.invoice().dueDate(),
          one.invoice().balanceDue().toDecimalString(),
          one.invoice().balanceDue().currency().getCurrencyCode(),
          one.holds().stream().map(Reason::name).toList(),
          one.allowed());
    }
  }

  /**
   * What can be written about.
   *
   * @param recipient the address that the rules propose, or null
   */
  @Schema(name = "RemindableCustomer")
  public record Remindables(@Schema(nullable = true) String recipient, List<Overdue> invoices) {

    static Remindables of(Prospect found) {
      return new Remindables(
          found.proposed().map(Recipient::address).orElse(null),
          found.overdue().stream().map(Overdue::of).toList());
    }
  }

  /**
   * A reminder that leaves.
   *
   * @param dispatch its id
   * @param leavesAt the earliest moment, in the company's time zone
   */
  @Schema(name = "ManualReminder")
  public record Written(long dispatch, LocalDateTime leavesAt) {}

  /**
   * How a reminder would read now.
   *
   * @param language of whoever receives it
   * @param message HTML, in which a field without a value is marked and stands as its code
   * @param missing names of the merge fields that have no value
   */
  @Schema(name = "ManualReminderPreview")
  public record Previewed(
      @Schema(nullable = true) String recipient,
      String language,
      String subject,
      String message,
      List<String> missing) {

    static Previewed of(Preview preview) {
      return new Previewed(
          preview.recipient().map(Recipient::address).orElse(null),
          preview.language(),
          preview.message().subject(),
          preview.message().body(),
          preview.message().missing());
    }
  }

  @GET
  @Operation(summary = "What a person can write to a customer about, and to whom")
  public Remindables remindable(@PathParam("number") String number) {
    return Remindables.of(reminding.prospect(number).orElseThrow(() -> Refusal.notFound(number)));
  }

  @POST
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Reminds a customer by hand",
      description =
          "The message waits in the same queue as those of the nights: its merge fields are filled"
              + " in and the facts checked again when it leaves. address: null for the one that the"
              + " rules propose. atAnyHour: it doesn't wait for working hours. restartsPause: the"
              + " invoices' scenarios count their next pause from today.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = {"invoices", "subject", "message", "sender"},
                      properties = {
                        @SchemaProperty(
                            name = "invoices",
                            type = SchemaType.ARRAY,
                            implementation = String.class),
                        @SchemaProperty(name = "address", implementation = String.class),
                        @SchemaProperty(name = "blindCopy", implementation = String.class),
                        @SchemaProperty(name = "subject", implementation = String.class),
                        @SchemaProperty(name = "message", implementation = String.class),
                        @SchemaProperty(name = "sender", implementation = String.class),
                        @SchemaProperty(name = "atAnyHour", implementation = Boolean.class),
                        @SchemaProperty(name = "restartsPause", implementation = Boolean.class)
                      })))
  @APIResponse(
      responseCode = "201",
      description = "The dispatch",
      content = @Content(schema = @Schema(implementation = Written.class)))
  public Response remind(@PathParam("number") String number, RequestBody body) {
    check(number);
    Reminding done = reminding.remind(order(number, body));
    if (done instanceof Reminding.Refused refused) {
      throw Refusal.invalid(faults(refused));
    }
    Reminding.Done written = (Reminding.Done) done;
    return Response.status(Response.Status.CREATED)
        .entity(new Written(written.dispatchId(), written.leavesAt()))
        .build();
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "How a reminder by hand would read now",
      description = "Takes the same body. Nothing is written.")
  public Previewed preview(@PathParam("number") String number, RequestBody body) {
    check(number);
    return reminding
        .preview(order(number, body))
        .map(Previewed::of)
        .orElseThrow(() -> Refusal.invalid(List.of(Fault.of("invoices", "NO_INVOICE"))));
  }

  @DELETE
  @Path("{id: \\d{1,18}}")
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Operation(
      summary = "Takes back a reminder by hand that has not left",
      description = "409 if it has left or is about to.")
  public void withdraw(@PathParam("number") String number, @PathParam("id") long id) {
    check(number);
    if (!reminding.withdraw(number, id)) {
      throw Refusal.conflict("NOT_WAITING");
    }
  }

  private void check(String number) {
    if (customers.find(number).isEmpty()) {
      throw Refusal.notFound(number);
    }
  }

  private static ManualOrder order(String customer, RequestBody body) {
    body.allow(
        "invoices",
        "address",
        "blindCopy",
        "subject",
        "message",
        "sender",
        "atAnyHour",
        "restartsPause");
    List<String> invoices = body.required("invoices", body.texts("invoices"));
    String address = body.text("address", ADDRESS).orElse(null);
    String blindCopy = body.text("blindCopy", ADDRESS).orElse(null);
    String subject = body.required("subject", body.text("subject", SUBJECT));
    String message = body.required("message", body.text("message", MESSAGE));
    String sender = body.required("sender", body.text("sender", LOGIN));
    boolean atAnyHour = body.flag("atAnyHour").orElse(false);
    boolean restartsPause = body.flag("restartsPause").orElse(false);
    body.check();
    return new ManualOrder(
        customer,
        Set.copyOf(invoices),
        address,
        blindCopy,
        new MessageText(subject, message),
        sender,
        atAnyHour,
        restartsPause);
  }

  private static List<Fault> faults(Reminding.Refused refused) {
    return Stream.concat(
            refused.faults().stream().map(RemindersResource::fault),
            refused.words().stream()
                .map(one -> new Fault(one.field(), one.code().name(), one.arguments())))
        .toList();
  }

  private static Fault fault(ManualFault fault) {
    return new Fault(fault.field(), fault.code().name(), fault.arguments());
  }
}
