package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.collection.CustomerHolds;
import io.relance.receivable.Customer;
import io.relance.receivable.CustomerCategories;
import io.relance.receivable.Customers;
import io.relance.scenario.ChooseScenario;
import io.relance.scenario.ScenarioDrafts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers and their contacts. */
@Path("/customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class CustomersResource {

  private static final int SCENARIO_CODE = 60;

  @EJB private Customers customers;
  @EJB private CustomerHolds holds;
  @EJB private CustomerCategories categories;
  @EJB private ScenarioDrafts scenarios;
  @EJB private ChooseScenario choose;

  /** A customer in a list. */
  public record CustomerItem(
      String number, String name, String type, String email, String category) {}

  @GET
  @Operation(summary = "Customers, in the order of their numbers")
  public Items<CustomerItem> list(
      @QueryParam("q") @Parameter(description = "A part of the number or the name") String text,
      @BeanParam Page page) {
    String wanted = QueryValue.given(text).orElse("");
    return new Items<>(
        customers.list(wanted, page.offset(), page.size()).stream()
            .map(CustomersResource::item)
            .toList(),
        customers.count(wanted));
  }

  @GET
  @Path("{number: .+}")
  @Operation(summary = "One customer with its contacts and holds")
  public CustomerBody customer(@PathParam("number") String number) {
    Customer customer = customers.find(number).orElseThrow(() -> Refusal.notFound(number));
    List<ContactBody> contacts =
        customers.contacts(customer.id()).stream().map(ContactBody::of).toList();
    return CustomerBody.of(
        customer, contacts, holds.of(customer.id()).stream().map(HoldBody::of).toList());
  }

  @PATCH
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Path("{number: .+}")
  @Consumes({InvoicesResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Chooses a customer's category and scenario",
      description =
          "For invoices that enter from now on. Without a category of its own, a rule may derive"
              + " one.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(
                            name = "category",
                            implementation = String.class,
                            nullable = true),
                        @SchemaProperty(
                            name = "scenario",
                            implementation = String.class,
                            nullable = true)
                      })))
  public CustomerBody change(@PathParam("number") String number, RequestBody body) {
    body.allow("category", "scenario");
    Optional<String> category = body.text("category", CustomerCategories.LONGEST_NAME);
    Optional<String> scenario = body.text("scenario", SCENARIO_CODE);
    category
        .filter(name -> categories.find(name).isEmpty())
        .ifPresent(name -> body.fault("category", "UNKNOWN_CATEGORY", name));
    scenario
        .filter(code -> scenarios.find(code).isEmpty())
        .ifPresent(code -> body.fault("scenario", "UNKNOWN_SCENARIO", code));
    body.check();
    if (body.has("category")) {
      choose.classify(number, category.orElse(null));
    }
    if (body.has("scenario")) {
      choose.forCustomer(number, scenario.orElse(null));
    }
    return customer(number);
  }

  private static CustomerItem item(Customer customer) {
    return new CustomerItem(
        customer.number(),
        customer.name(),
        customer.type().name(),
        customer.email().orElse(null),
        customer.category().orElse(null));
  }
}
