package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.money.Money;
import io.relance.receivable.Customers;
import io.relance.reminder.outlook.NightAhead;
import io.relance.reminder.outlook.Outlook;
import io.relance.reminder.outlook.ReminderAhead;
import io.relance.scenario.StepType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reminders that lie ahead if nothing is paid and nobody does anything. */
@Path("/outlook")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "simulation")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class OutlookResource {

  private static final int DAYS = 30;
  private static final int MOST_DAYS = 366;

  @EJB private Outlook outlook;
  @EJB private Customers customers;

  /** A coming night, and how many steps of invoices it will decide. */
  @Schema(name = "NightAhead")
  @JsonbPropertyOrder({"date", "email", "sms", "letter", "action"})
  public record Night(LocalDate date, long email, long sms, long letter, long action) {

    private static Night of(NightAhead night) {
      return new Night(
          night.date(),
          night.steps(StepType.EMAIL),
          night.steps(StepType.SMS),
          night.steps(StepType.LETTER),
          night.steps(StepType.ACTION));
    }
  }

  /**
   * A step of an invoice that lies ahead.
   *
   * @param step counted from 1, pauses included
   */
  @Schema(name = "ReminderAhead")
  @JsonbPropertyOrder({"date", "invoiceNumber", "currency", "balanceDue", "step", "type", "label"})
  public record Step(
      LocalDate date,
      String invoiceNumber,
      String currency,
      String balanceDue,
      int step,
      String type,
      @Schema(nullable = true) String label) {

    private static Step of(ReminderAhead ahead) {
      Money balance = ahead.balanceDue();
      return new Step(
          ahead.date(),
          ahead.invoiceNumber(),
          balance.currency().getCurrencyCode(),
          balance.toDecimalString(),
          ahead.stepNumber(),
          ahead.type().name(),
          ahead.label());
    }
  }

  @GET
  @Operation(
      summary = "The coming nights of the whole company, if nothing is paid",
      description = "Nights that decide nothing are left out. The whole ledger is gone through.")
  public Items<Night> ofCompany(
      @QueryParam("days")
          @Schema(type = SchemaType.INTEGER, defaultValue = "30", minimum = "1", maximum = "366")
          String days,
      @BeanParam Page page) {
    return Items.page(outlook.ofCompany(days(days)), page, Night::of);
  }

  @GET
  @Path("customers/{number: .+}")
  @Operation(summary = "The steps that lie ahead of one customer, if nothing is paid")
  public Items<Step> ofCustomer(
      @PathParam("number") String number,
      @QueryParam("days")
          @Schema(type = SchemaType.INTEGER, defaultValue = "30", minimum = "1", maximum = "366")
          String days,
      @BeanParam Page page) {
    long customer = customers.find(number).orElseThrow(() -> Refusal.notFound(number)).id();
    return Items.page(outlook.ofCustomer(customer, days(days)), page, Step::of);
  }

  /** How many nights a query asks for. */
  static int days(String days) {
    return QueryValue.whole("days", days, 1, MOST_DAYS).orElse(DAYS);
  }
}
