package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.FINANCE;

import io.relance.delivery.bounce.TrustAddress;
import io.relance.receivable.Customer;
import io.relance.receivable.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Addresses from which a message came back, and which are right all the same. */
@Path("/customers/{number: .+}/trusted-addresses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
@RolesAllowed({ADMINISTRATOR, FINANCE, API})
public class TrustedAddressesResource {

  private static final int ADDRESS = 320;

  @EJB private Customers customers;
  @EJB private TrustAddress trusting;

  @POST
  @Operation(
      summary = "Says that an address is right",
      description =
          "Messages choose it again, the task that asks for a better one is done, and who said so"
              + " is kept.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = @SchemaProperty(name = "email", implementation = String.class))))
  @APIResponse(responseCode = "204", description = "Messages choose the address again")
  public void trust(@PathParam("number") String number, RequestBody body) {
    Optional<String> email = body.allow("email").text("email", ADDRESS);
    body.required("email", email);
    body.check();
    Customer customer = customers.find(number).orElseThrow(() -> Refusal.notFound(number));
    trusting.trust(customer.id(), email.orElseThrow());
  }
}
