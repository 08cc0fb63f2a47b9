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
import io.relance.web.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reminders of one invoice: those that were, those to come, and why. */
@Path("/invoices/{number: .+}/reminders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "invoices")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class InvoiceRemindersResource {

  private static final int ALL = 1_000;

  @EJB private InvoiceReminders reminders;
  @EJB private Dispatches dispatches;

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
