package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.scenario.ChangeOptions;
import io.relance.scenario.OptionsChange;
import io.relance.scenario.OptionsFault;
import io.relance.settings.Settings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The invoice options. */
@Path("/options")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "options")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class OptionsResource {

  @EJB private Settings settings;
  @EJB private ChangeOptions change;

  @GET
  @Operation(summary = "The invoice options")
  public OptionsBody options() {
    return OptionsBody.of(settings.options(), settings.company());
  }

  @PUT
  @RolesAllowed({ADMINISTRATOR, FINANCE, API})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Sets invoice options",
      description = "Takes back what GET gave; an absent field stays as it is.")
  @org.eclipse.microprofile.openapi.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = OptionsBody.class)))
  public OptionsBody change(RequestBody body) {
    OptionsChange wanted = OptionsReader.read(body);
    List<OptionsFault> faults = change.apply(wanted);
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults.stream().map(OptionsResource::fault).toList());
    }
    return options();
  }

  private static Fault fault(OptionsFault fault) {
    return new Fault(fault.option(), fault.code().name(), fault.arguments());
  }
}
