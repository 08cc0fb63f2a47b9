package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.collection.CustomerHolds;
import io.relance.receivable.Customer;
import io.relance.receivable.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers and their contacts. */
@Path("/customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class CustomersResource {

  @EJB private Customers customers;
  @EJB private CustomerHolds holds;

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

  private static CustomerItem item(Customer customer) {
    return new CustomerItem(
        customer.number(),
        customer.name(),
        customer.type().name(),
        customer.email().orElse(null),
        customer.category().orElse(null));
  }
}
