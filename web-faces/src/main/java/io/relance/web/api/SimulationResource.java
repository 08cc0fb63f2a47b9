package io.relance.web.api;

import static io.relance.user.Role.ADMINISTRATOR;
import static io.relance.user.Role.API;
import static io.relance.user.Role.AUDITOR;
import static io.relance.user.Role.FINANCE;

import io.relance.reminder.DryRun;
import io.relance.time.CompanyClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dry run of a night. */
@Path("/simulation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "simulation")
@RolesAllowed({ADMINISTRATOR, FINANCE, AUDITOR, API})
public class SimulationResource {

  @EJB private DryRun dryRun;
  @Inject private CompanyClock clock;
  @Context private UriInfo uri;

  @GET
  @Operation(
      summary = "What a night would decide, and why; nothing is written",
      description =
          """
          A row for each invoice and step decided, and one for every other invoice, whether or not
          the night has a need to read it. Without `page` and `size` the answer is a bare array of
          all rows; with one of them it is a page: `{"items":[…],"total":n}`.""")
  @APIResponse(
      responseCode = "200",
      description = "All rows, or a page of them",
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = SimulationEntry.class)))
  public Response simulate(
      @QueryParam("businessDate")
          @Schema(
              type = SchemaType.STRING,
              format = "date",
              description = "Any date; by default today")
          String businessDate,
      @BeanParam Page page) {
    LocalDate night = QueryValue.date("businessDate", businessDate).orElseGet(() -> clock.today());
    if (!isPaged()) {
      return Response.ok((StreamingOutput) out -> JsonArrayStream.write(out, rowsOf(night)))
          .build();
    }
    PageOf<SimulationEntry> rows = new PageOf<>(page);
    rowsOf(night).accept(rows);
    return Response.ok(new GenericEntity<>(rows.items()) {}).build();
  }

  private Consumer<Consumer<SimulationEntry>> rowsOf(LocalDate night) {
    return taker -> dryRun.tell(night, line -> taker.accept(SimulationEntry.of(line)));
  }

  private boolean isPaged() {
    Set<String> given = uri.getQueryParameters().keySet();
    return given.contains("page") || given.contains("size");
  }
}
